/** Whether the addresses that the site sends its readers to still answer: what is asked, how politely, and what came of it. */

/** An address of another site, and what leads there. */
export interface Link {
  url: string;
  /** Files and entries. */
  from: readonly string[];
}

/**
 * What came of asking: `reached`; `moved` for good to another address; `gone` (404, 410); `refused`, which a reader's browser
 * may not be; `failing` (5xx); `silent`, no answer at all.
 */
export type Outcome = 'reached' | 'moved' | 'gone' | 'refused' | 'failing' | 'silent';

/** What came of asking for one link. */
export interface Answer extends Link {
  outcome: Outcome;
  /** The status, or why there is none: a code of the system, or "no answer in 15 s". */
  reason: string;
  /** Where it led, when that is elsewhere. */
  to?: string;
}

/** How the links are asked for. */
export interface Manners {
  /** Seconds that an answer may take. */
  timeout: number;
  /** Hosts that are asked at once; each has one question at a time. */
  atOnce: number;
  /** Milliseconds between two questions to one host. */
  pause: number;
  /** How we call ourselves. */
  agent: string;
}

/** Redirections followed before giving up, as browsers do. */
const HOPS = 10;

/** An answer to one question: where it came from, and whether every redirection on the way was for good. */
interface Heard {
  status: number;
  url: string;
  forGood: boolean;
}

/** Asks once, following redirections by hand, since what was moved for a while only should keep its address. */
async function hear(method: 'HEAD' | 'GET', start: string, { timeout, agent }: Manners): Promise<Heard> {
  let [url, forGood] = [start, true];
  const signal = AbortSignal.timeout(timeout * 1000);
  for (let hop = 0; hop <= HOPS; hop += 1) {
    const response = await fetch(url, { method, redirect: 'manual', signal, headers: { 'user-agent': agent } });
    await response.body?.cancel();
    const to = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || to === null)
      return { status: response.status, url, forGood };
    if (response.status !== 301 && response.status !== 308) forGood = false;
    url = new URL(to, url).href;
    if (!/^https?:/.test(url)) throw new Error(`led to ${url}`);
  }
  throw new Error(`more than ${HOPS} redirections`);
}

/** Why there was no answer, in a few words: the innermost code or message. */
function whyNot(error: unknown, timeout: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer in ${timeout} s`;
  if (error.cause !== undefined) return whyNot(error.cause, timeout);
  return (error as NodeJS.ErrnoException).code ?? error.message;
}

function outcomeOf({ status, url, forGood }: Heard, asked: string): Outcome {
  if (status >= 200 && status < 300) return forGood && new URL(url).href !== new URL(asked).href ? 'moved' : 'reached';
  if (status === 404 || status === 410) return 'gone';
  return status >= 500 ? 'failing' : 'refused';
}

/** Asks for one link: for its head, then, where that is not answered well, for the whole. */
export async function ask(link: Link, manners: Manners): Promise<Answer> {
  let answer: Answer = { ...link, outcome: 'silent', reason: '' };
  for (const method of ['HEAD', 'GET'] as const) {
    try {
      const heard = await hear(method, link.url, manners);
      const outcome = outcomeOf(heard, link.url);
      answer = { ...link, outcome, reason: String(heard.status), ...(heard.url === link.url ? {} : { to: heard.url }) };
      if (outcome === 'reached' || outcome === 'moved') return answer;
    } catch (error) {
      // What the head was answered says more than a silence after it.
      if (answer.reason === '') answer = { ...link, outcome: 'silent', reason: whyNot(error, manners.timeout) };
    }
  }
  return answer;
}

/** Asks for every link, one at a time of each host. @param onAnswer is told of each as it comes @returns the answers in the order of the links */
export async function askAll(
  links: readonly Link[],
  manners: Manners,
  onAnswer: (answer: Answer) => void = () => undefined,
): Promise<Answer[]> {
  const hosts = [...new Set(links.map(({ url }) => new URL(url).host))].map((host) =>
    links.filter(({ url }) => new URL(url).host === host),
  );
  const answers = new Map<string, Answer>();
  const work = async (): Promise<void> => {
    for (let own = hosts.shift(); own; own = hosts.shift()) {
      for (const [index, link] of own.entries()) {
        if (index > 0) await new Promise((done) => setTimeout(done, manners.pause));
        const answer = await ask(link, manners);
        answers.set(link.url, answer);
        onAnswer(answer);
      }
    }
  };
  await Promise.all(Array.from({ length: manners.atOnce }, work));
  return links.flatMap(({ url }) => answers.get(url) ?? []);
}

/** In the order in which someone has to do something about them. */
const ORDER: readonly Outcome[] = ['gone', 'silent', 'failing', 'refused', 'moved', 'reached'];

/** The answers that call for a look, as a table, and how many there are of each kind. */
export function linkTable(answers: readonly Answer[]): string {
  const counts = ORDER.map((outcome) => `${answers.filter((one) => one.outcome === outcome).length} ${outcome}`);
  const rows = ORDER.filter((outcome) => outcome !== 'reached').flatMap((outcome) =>
    answers
      .filter((one) => one.outcome === outcome)
      .map(({ reason, url, to, from }) => [
        outcome,
        reason,
        `${url}${to === undefined ? '' : ` → ${to}`} (${from.join(', ')})`,
      ]),
  );
  const widths = [0, 1].map((at) => Math.max(0, ...rows.map((row) => row[at]?.length ?? 0)));
  const lines = rows.map((row) => row.map((text, at) => text.padEnd(widths[at] ?? 0)).join('  '));
  return [...lines, `${answers.length} addresses: ${counts.join(', ')}`].join('\n');
}
