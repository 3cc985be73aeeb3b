/**
 * What no text that people write may hold, since some format it ends up in would do something with it: a page, a file, a
 * terminal. Asked wherever such a text is read: JSON (`check`), tables (`readCsv`), chapters and pages (`boundClaims`).
 */

/**
 * Characters that nobody sees: controls, what turns text around (U+202E), what has no width (U+200B), tags, the byte order
 * mark, separators of lines, fillers, variants of the character before. French and English need none of them: the page sets
 * its own no-break spaces, which are seen, and hyphenates by itself.
 */
const UNSEEN =
  /[\p{C}\u2028\u2029\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;

/** The beginning of a tag, a comment or an instruction, and of the address of a Markdown link. */
const MARKUP = /<(?:[a-z/]|!--|!doctype|!\[cdata|\?xml)|\]\((?!\?)/i;

/** What a spreadsheet takes for the beginning of a formula, and among those what no word begins with. */
const FORMULA = /^\s*[=+\-@]/;
const NO_WORD = /^\s*[=@]/;

/** More than twice the longest that anything here needs. */
const LONGEST = 1500;

/** "U+202E". */
const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A text with its unseen characters written out ("<U+202E>"), as it can be printed where it would turn the line around. */
export const seen = (text: string): string =>
  text.replace(new RegExp(UNSEEN, 'gu'), (character) => `<${codeOf(character)}>`);

/** The first unseen character of a text that may have several lines, and where it is; undefined where there is none. */
export function unseenIn(text: string): { code: string; index: number } | undefined {
  const found = UNSEEN.exec(text.replace(/[\n\t]/g, ' '));
  return found ? { code: codeOf(found[0]), index: found.index } : undefined;
}

/** What was expected of a line of words instead of what it is, if it is unfit to be printed. */
export function unfit(text: string): string | undefined {
  const unseen = UNSEEN.exec(text);
  if (unseen)
    return `expected characters that can be seen, found ${codeOf(unseen[0])} in "${excerpt(text, unseen.index)}"`;
  const markup = MARKUP.exec(text);
  if (markup) return `expected words without markup, found "${excerpt(text, markup.index)}"`;
  if (NO_WORD.test(text)) return `expected words, found "${excerpt(text, 0)}"`;
  if (text.length > LONGEST) return `expected ${LONGEST} characters at most, found ${text.length}`;
  return undefined;
}

/** True for text that a spreadsheet would calculate rather than show; a number is none. */
export const isFormula = (text: string): boolean => FORMULA.test(text) && !Number.isFinite(Number(text));

/** True for a name that every object answers to, so that an entry called so would be found where there is none. */
export const isObjectsOwn = (name: string): boolean => name in Object.prototype;

/** Forty characters round a place of a text. */
const excerpt = (text: string, index: number): string => seen(text.slice(Math.max(0, index - 10), index + 30));

/** Every text and key of a value that is unfit, each with its path. */
export function unfitParts(value: unknown, path: readonly string[] = []): { path: readonly string[]; fault: string }[] {
  if (typeof value === 'string') {
    const fault = unfit(value);
    return fault === undefined ? [] : [{ path, fault }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const own = [...path, seen(key)];
    const fault = isObjectsOwn(key) ? `expected a key that is no object's own, found "${key}"` : unfit(key);
    return [...(fault === undefined ? [] : [{ path: own, fault }]), ...unfitParts(inner, own)];
  });
}

/** The addresses that a page may lead a reader to: on the web, whole, without a name and a password before the host. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s"'<>\\^`{|}]+$/.test(text) || unfit(text) !== undefined || !URL.canParse(text)) return false;
  const { username, password, hostname } = new URL(text);
  return username === '' && password === '' && hostname.includes('.');
}
