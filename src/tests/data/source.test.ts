import { describe, expect, it } from 'vitest';
import { numberIn, readCsv } from '../../../data/build/csv.ts';
import { InputError } from '../../data/read.ts';

describe('a source table with a fault', () => {
  it.each([
    ['that is not there', () => readCsv('nowhere', []), 'data/source/nowhere.csv: the file', 'expected a file'],
    [
      'without a column',
      () => readCsv('chips', ['id', 'hue']),
      'data/source/chips.csv: the file',
      'a column "hue", found',
    ],
    [
      'with a cell that is no number',
      () => numberIn({ value: '1,5' }, 'value', 'chips', 1),
      'data/source/chips.csv: row 3',
      'field "value": expected a number, found "1,5"',
    ],
    [
      'with an empty cell where a number is expected',
      () => numberIn({ value: ' ' }, 'value', 'chips', 0),
      'data/source/chips.csv: row 2',
      'field "value": expected a number, found " "',
    ],
  ])('%s is told by file, entry and field, without a stack', (_, read, ...expected) => {
    expect(read).toThrow(InputError);
    for (const part of expected) expect(read).toThrow(part);
  });
});
