import { rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'vitest';
import { ROOT } from '../../data/read.ts';

/** Where drawings are kept: <step>/<frame>.<locale>.svg. */
export const SNAPSHOTS = resolve(ROOT, 'src/tests/graphics/snapshots');

/**
 * Expects a drawing to be what it was. When it is not, it is written beside the one that is kept, as
 * <frame>.<locale>-changed.svg, so that both can be opened; once it is again, that file goes.
 * @param name path of the snapshot in its folder, without extension
 */
export async function expectAsKept(svg: string, name: string): Promise<void> {
  const changed = resolve(SNAPSHOTS, `${name}-changed.svg`);
  try {
    await expect(svg).toMatchFileSnapshot(resolve(SNAPSHOTS, `${name}.svg`));
  } catch (error) {
    writeFileSync(changed, svg);
    throw error;
  }
  rmSync(changed, { force: true });
}
