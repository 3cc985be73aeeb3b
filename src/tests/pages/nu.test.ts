/** The pages as the Nu HTML checker of the W3C reads them. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import vnu from 'vnu-jar';
import { expect, it } from 'vitest';
import { ROOT } from '../../data/read.ts';

/**
 * Properties of SVG in style sheets, and containers with the one value in their unit, which its list of CSS does not have.
 * In ASCII alone: Java reads what it is called with as the locale has it.
 */
const UNKNOWN_TO_IT =
  '.*(paint-order|vector-effect|container-type).*: Property .* doesn.t exist.*|.*--across.*: Unknown dimension.*';

interface Report {
  messages: { type: string; url: string; lastLine: number; message: string; extract?: string }[];
}

it('finds no error on any page', () => {
  const { stderr, error } = spawnSync(
    'java',
    ['-jar', vnu, '--errors-only', '--skip-non-html', '--format', 'json', '--filterpattern', UNKNOWN_TO_IT, 'dist'],
    { cwd: resolve(ROOT), encoding: 'utf8', maxBuffer: 64e6 },
  );
  expect(error).toBeUndefined();
  const { messages } = JSON.parse(stderr) as Report;
  expect(
    messages.map(({ url, message, extract }) => `${url.replace(/.*dist/, '')}: ${message} ${extract ?? ''}`),
  ).toEqual([]);
});
