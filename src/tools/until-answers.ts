/** Asks until something answers. @throws after ten seconds */
export async function untilAnswers(address: string): Promise<void> {
  const until = performance.now() + 10_000;
  for (;;) {
    const answered = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return;
    if (performance.now() > until) throw new Error(`${address}: expected an answer within 10 seconds, found none`);
    await new Promise((done) => setTimeout(done, 100));
  }
}
