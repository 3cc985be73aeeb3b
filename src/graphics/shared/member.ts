/** The member of a list at an index, from the end when negative. @throws where there is none */
export function member<T>(list: readonly T[], index: number): T {
  const found = list.at(index);
  if (found === undefined) throw new Error(`Expected a member at ${index}, found a list of ${list.length}`);
  return found;
}

/** The place of a value in a list. @throws where the list does not hold it, so that nothing missing is drawn as zero */
export function indexIn<T extends string | number>(list: readonly T[], value: T): number {
  const index = list.indexOf(value);
  if (index < 0) throw new Error(`Expected ${value} among ${list.length} members, found none`);
  return index;
}

/**
 * The one of these that a text names.
 * @param where the text comes from, for the error
 * @throws when it names none
 */
export function oneOf<T extends string>(known: readonly T[], text: string, where: string): T {
  const found = known.find((candidate) => candidate === text);
  if (found === undefined) throw new Error(`${where}: expected one of ${known.join(', ')}, found "${text}"`);
  return found;
}
