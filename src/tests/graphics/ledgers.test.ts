import { describe, expect, it } from 'vitest';
import ledgerSeries from '../../../data/series/ledgers.json' with { type: 'json' };
import { FRAME_NAMES } from '../../graphics/shared/frames.ts';
import { classes, drawn, mark, marks, number, wordsOf } from './drawn.ts';

describe.each(FRAME_NAMES)('ledgers, %s', (frame) => {
  const svg = drawn('two-ledgers', frame);
  const height = (key: string): number => number(mark(svg, key), 'height');

  it.each(['KGZ', 'KAZ'] as const)('draws both books of %s on one scale', (receiver) => {
    const book = ledgerSeries[receiver];
    const unit = height(`sent-${receiver}-2023`) / book['2023'].sent;
    for (const [year, { sent, received, missing }] of Object.entries(book)) {
      const tall = height(`sent-${receiver}-${year}`);
      expect(Math.abs(tall - sent * unit), `${year} sent`).toBeLessThan(0.11);
      expect(Math.abs(height(`received-${receiver}-${year}`) - received * unit), `${year} received`).toBeLessThan(0.11);
      expect(Math.abs(height(`missing-${receiver}-${year}`) - missing * unit), `${year} missing`).toBeLessThan(0.21);
      expect(height(`received-${receiver}-${year}`) + height(`missing-${receiver}-${year}`)).toBeCloseTo(tall, 1);
    }
  });

  it.each(['KGZ', 'KAZ'] as const)('stands the gridlines of %s at the amounts they print', (receiver) => {
    const base = number(mark(svg, `base-${receiver}`), 'y1');
    const unit = height(`sent-${receiver}-2023`) / ledgerSeries[receiver]['2023'].sent;
    for (const tick of receiver === 'KGZ' ? [1e9, 2e9] : [5e9, 10e9]) {
      expect(Math.abs(base - number(mark(svg, `tick-${receiver}-${tick}`), 'y1') - tick * unit)).toBeLessThan(0.11);
      expect(mark(svg, `tick-${tick}-${receiver}`).textContent).toBe(wordsOf('two-ledgers', 'fr').money(tick, 'EUR'));
    }
  });

  it('draws the sender full, the receiver in outline, what is missing hatched', () => {
    for (const bar of marks(svg, 'sent-KGZ-20')) expect(classes(bar)).toEqual(['f-west']);
    for (const bar of marks(svg, 'received-KGZ-20')) expect(classes(bar)).toEqual(['f-paper', 's-hub']);
    for (const bar of marks(svg, 'missing-KGZ-20')) expect(classes(bar)).toEqual(['f-unknown']);
  });
});

describe('the two ledgers', () => {
  it('convert dollars at the average of their year', () => {
    for (const receiver of ['KGZ', 'KAZ'] as const) {
      for (const [year, { receivedUsd, received }] of Object.entries(ledgerSeries[receiver])) {
        expect(received).toBe(
          Math.round(receivedUsd * ((ledgerSeries.eurPerUsd as Record<string, number>)[year] ?? Number.NaN)),
        );
      }
    }
  });

  it('leave out two thirds of what was sent to Kyrgyzstan in 2023, as the title says', () => {
    const { sent, missing } = ledgerSeries.KGZ['2023'];
    expect(missing / sent).toBeGreaterThan(0.645);
    expect(missing / sent).toBeLessThan(0.69);
  });
});
