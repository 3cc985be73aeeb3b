import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../data/read.ts';
import { commandLine, flagsAlone, UsageError } from '../../tools/arguments.ts';

describe('a command line', () => {
  it('is words, flags with a value, and switches', () => {
    const line = ['one', '--size', '360', '--verbose', 'two', '--theme=dark'];
    expect(commandLine(['size', 'theme', 'locale'], ['verbose', 'quick'], line)).toEqual({
      words: ['one', 'two'],
      flags: expect.objectContaining({ size: '360', theme: 'dark' }) as unknown,
      switches: expect.objectContaining({ verbose: true }) as unknown,
    });
  });

  it.each([
    [['--speed', '3'], "Unknown option '--speed'", 'The flags are: --size … --verbose'],
    [['--size'], "Option '--size <value>' argument missing", 'The flags are'],
    [['--verbose=1'], "Option '--verbose' does not take an argument", 'The flags are'],
  ])('that is %j is refused, with what it may be', (line, fault, known) => {
    expect(() => flagsAlone(['size'], ['verbose'], line)).toThrow(UsageError);
    expect(() => flagsAlone(['size'], ['verbose'], line)).toThrow(fault);
    expect(() => flagsAlone(['size'], ['verbose'], line)).toThrow(known);
  });

  it('has no words where a tool takes none', () => {
    expect(() => flagsAlone(['size'], [], ['360'])).toThrow('Expected no words, found "360"');
  });
});

describe.each(['bench', 'build', 'check', 'data', 'draw', 'film', 'prose', 'serve', 'shots', 'suite'])(
  'src/tools/%s.ts',
  (tool) => {
    it.concurrent('says in two lines that it does not know a flag, before it does anything', async () => {
      const { stdout, stderr } = spawn(process.execPath, [`src/tools/${tool}.ts`, '--colour', 'red'], { cwd: ROOT });
      const [out, err] = await Promise.all([text(stdout), text(stderr)]);
      expect(out).toBe('');
      expect(err).toMatch(/^Unknown option '--colour'\nThe(?:re are no flags| flags are: --.+)\n$/);
    });
  },
);
