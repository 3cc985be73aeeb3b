import { describe, expect, it } from 'vitest';
import { fillPattern, plainLine, textDirective } from '../../desk/quote.ts';

describe('what is copied', () => {
  it('has the spaces and signs of a typewriter', () => {
    expect(plainLine(' 3,7\u202fM$\u2020\n de\u00a0plus,\u2009\u22125 ')).toBe('3,7 M$ de plus, -5');
  });

  it('fills a pattern, leaves what it does not know, and ends a sentence once', () => {
    expect(fillPattern('{a} ({b}). {c}', { a: 'x', b: 'y.' })).toBe('x (y.). {c}');
    expect(fillPattern('{a}. {b}', { a: 'Eurostat, 2024.', b: 'z' })).toBe('Eurostat, 2024. z');
  });
});

describe('a link to a passage', () => {
  it('names its first and last words, as the page has them', () => {
    expect(textDirective(['In 2022, the West-wind\u00a0blew over all of it, and stopped.'])).toBe(
      ':~:text=In%202022%2C%20the%20West%2Dwind%C2%A0blew%20over,all%20of%20it%2C%20and%20stopped.',
    );
  });

  it('keeps to the words before and after what is not seen', () => {
    expect(textDirective(['One two three', ' (hidden here) never', 'four five six'])).toBe(
      ':~:text=One%20two%20three,four%20five%20six',
    );
  });

  it('does without a full stop that stands alone after a mark', () => {
    expect(textDirective(['One two three', 'four five', '.'])).toBe(':~:text=One%20two%20three,four%20five');
  });

  it('is none where an end is too short to be found by', () => {
    expect(textDirective(['One', 'two'])).toBeUndefined();
    expect(textDirective([])).toBeUndefined();
  });
});
