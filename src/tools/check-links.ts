/**
 * npm run check:links -- [--timeout 15] [--at-once 8]: asks for every address of another site that the story sends its readers
 * to, prints what calls for a look and keeps all answers in .cache/links.json. It fails nothing: a source that is gone is
 * still the source, and a machine without a network learns nothing of it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { ROOT } from '../data/read.ts';
import { allSources } from '../data/register.ts';
import { LICENCE } from '../site/licence.ts';
import { flagsAlone, runTool, whole } from './arguments.ts';
import { filesIn } from './files.ts';
import { askAll, linkTable, type Link } from './outward.ts';

const KEPT = resolve(ROOT, '.cache/links.json');

/** Every address of another site that a page leads to, each once. @throws InputError where the register is at fault */
export function outwardLinks(): Link[] {
  const from = new Map<string, string[]>();
  const add = (url: string, where: string): unknown => from.set(url, [...(from.get(url) ?? []), where]);
  for (const { id, url } of allSources().values()) add(url, id);
  for (const file of filesIn(resolve(ROOT, 'src/content')))
    for (const [url] of readFileSync(file, 'utf8').matchAll(/https?:\/\/[^\s"'<>)\]]+/g))
      add(url, relative(ROOT, file));
  add(LICENCE, 'src/site/licence.ts');
  return [...from].map(([url, where]) => ({ url, from: [...new Set(where)] }));
}

if (import.meta.main)
  await runTool(async () => {
    const { flags } = flagsAlone(['timeout', 'at-once']);
    const manners = {
      timeout: whole('--timeout', flags.timeout ?? '15', 1, 600),
      atOnce: whole('--at-once', flags['at-once'] ?? '8', 1, 32),
      pause: 1000,
      agent: 'Mozilla/5.0 (compatible; kazakhstan-ridge link check)',
    };
    const links = outwardLinks();
    let done = 0;
    const answers = await askAll(links, manners, () => {
      done += 1;
      if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${links.length}`);
    });
    mkdirSync(resolve(ROOT, '.cache'), { recursive: true });
    writeFileSync(KEPT, `${JSON.stringify(answers, null, 1)}\n`);
    console.log(`${process.stderr.isTTY ? '\n' : ''}${linkTable(answers)}\nAll answers are in ${relative(ROOT, KEPT)}`);
  });
