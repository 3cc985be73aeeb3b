import type { Browser } from 'playwright-core';
import { goToStep } from './reading.ts';
import { metric, SLOWER } from './timing.ts';

/** The step whose drawing has most to point at. */
const STEP = 'the-others-rise';
const MOVES = 200;

/**
 * Milliseconds of script that a move of the mouse over a drawing costs, on a processor four times slower: the mean of two
 * hundred moves up and down along the lines of the drawing that has most of them.
 * @param address of the story
 */
export async function pointerCost(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${address}#${STEP}`);
  await goToStep(page, STEP);
  const lines = page.locator(`[data-stage][data-active-step="${STEP}"] [data-series]`);
  const box = await lines.first().boundingBox();
  if (!box) throw new Error(`${STEP} has no line on stage`);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const before = await metric(session, 'ScriptDuration');
  for (let move = 0; move < MOVES; move += 1) {
    const x = box.x + (box.width * move) / MOVES;
    const y = box.y + box.height * (0.5 + 0.4 * Math.sin(move / 9));
    await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
  }
  const after = await metric(session, 'ScriptDuration');
  await context.close();
  return ((after - before) * 1000) / MOVES;
}
