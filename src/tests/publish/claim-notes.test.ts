import { describe, expect, it } from 'vitest';
import { InputError } from '../../data/read.ts';
import { allClaims, claim } from '../../data/register.ts';
import { unitless, type Table } from '../../graphics/shared/table.ts';
import { checkUses, statusesOf, statusWords, stepsByClaim } from '../../publish/claim-notes.ts';
import { checkAddresses } from '../../site/addresses.ts';

const of = (id: string) => claim(id, 'this test', id);

describe('how a claim stands', () => {
  it.each([
    ['exports-russia-plus-25', ['revised']],
    ['semiconductors-12k-3-7m', ['contested']],
    ['chips-china-200-500', ['one-source']],
    ['eu-exports-russia-before', ['confirmed']],
  ])('%s: %j', (id, statuses) => {
    expect(statusesOf(of(id))).toEqual(expect.arrayContaining(statuses));
  });

  it('names the later figure', () => {
    expect(statusWords('en', of('exports-russia-plus-25')).join()).toContain('29.5%');
  });
});

describe('where a claim is told', () => {
  const told = stepsByClaim();

  it.each([
    ['in the text', 'rerouting-upper-bound-georgia', 'how-much'],
    ['in the words of a picture', 'exports-russia-2022-value', 'plus-25'],
    ['by the drawing itself', 'border-7591', 'length-depends'],
  ])('%s', (_, id, step) => {
    expect(told.get(id)).toContain(step);
  });

  it('stops at a claim that nothing tells, and at one that says so and is told', () => {
    expect(() => checkUses(told)).not.toThrow();
    const without = new Map([...told].filter(([id]) => id !== 'chips-why'));
    expect(() => checkUses(without)).toThrow(/id "chips-why"[\s\S]*field "untold": expected true/);
    const untold = [...allClaims().values()].find((each) => each.untold)?.id ?? '';
    expect(() => checkUses(new Map([...told, [untold, ['line']]]))).toThrow(
      new RegExp(`id "${untold}"[\\s\\S]*field "untold": expected none`),
    );
  });
});

it('finds the number that is counted in nothing', () => {
  const table: Table = {
    columns: [
      { id: 'what', label: 'What', type: 'text' },
      { id: 'amount', label: 'Amount', type: 'number' },
    ],
    rows: [
      [
        { text: 'a', value: 'a' },
        { text: '1 km', value: 1, unit: 'km' },
      ],
      [
        { text: 'b', value: 'b' },
        { text: '2', value: 2 },
      ],
    ],
    reporter: 'someone',
    basis: 'counted',
    sources: [],
  };
  expect(unitless(table)).toEqual({ column: 'amount', row: 1 });
  expect(unitless({ ...table, rows: table.rows.slice(0, 1) })).toBeUndefined();
});

it('refuses two pages at one address, and names both', () => {
  const pages = [
    { locale: 'en', page: 'method' },
    { locale: 'en', page: 'border' },
  ] as const;
  expect(() => checkAddresses(pages)).not.toThrow();
  expect(() => checkAddresses(pages, () => '/en/here/')).toThrow(InputError);
  expect(() => checkAddresses(pages, () => '/en/here/')).toThrow(/page "border", en[\s\S]*that of "method"/);
});
