import { textWidth, wrap } from '../shared/measure.ts';
import { indexIn, member } from '../shared/member.ts';
import type { Icon, OutlineName } from '../shared/outlines.ts';
import type { Box, Frame, FrameName, Words } from '../shared/scene.ts';
import { sizesOf, type Sizes } from '../shared/sizes.ts';
import type { Anchor, Passage } from '../shared/text.ts';
import { SIDES, type Matter, type Side, type StatementsModel } from './model.ts';

/** Who speaks, or is spoken to. */
export type Party = Side | 'chinese';

/** Size of letters, and from baseline to baseline. */
interface Lettering {
  size: number;
  leading: number;
}

/** Someone, drawn and named: a seat of government, a firm, or both. */
export interface PlacedParty {
  party: Party;
  /** The line that arrows leave or come to. */
  ground: { from: number; to: number; y: number };
  icons: (Icon & { outline: OutlineName })[];
  name: Passage;
  who: Passage;
}

/** A broad arrow straight down, with words in it. Lengths are user units. */
export interface Band {
  x: number;
  from: number;
  to: number;
  width: number;
  head: { width: number; length: number };
  title: Passage & Lettering;
  /** Under the title. */
  more?: Passage;
}

/** What one side says to the other: a thin arrow from line to line, and words beside it. */
export interface PlacedSpeech {
  side: Side;
  x: number;
  from: number;
  to: number;
  anchor: Anchor;
  sayings: (Passage & { matter: Matter; cell: [row: number, column: number] })[];
}

export interface PlacedStatements {
  sizes: Sizes;
  names: Lettering;
  parties: PlacedParty[];
  /** The threat, and one of the same size for the threat that was not found. */
  threat: Band;
  absent: Band;
  speeches: PlacedSpeech[];
}

interface Terms {
  box: Box;
  words: Words;
  sizes: Sizes;
  /** How names are set. */
  names: Lettering;
  /** Side of an icon's square. */
  icon: number;
  /** After an icon. */
  gap: number;
  /** Width of a broad arrow and of its head. */
  band: number;
  wings: number;
  /** Width of the line over the Chinese firms. */
  firms: number;
  /** Left edge of what is between Washington and Astana. */
  left: number;
  /** Where Washington's line and the others' are. */
  top: number;
  bottom: number;
}

/** What stands for a party. */
const ICONS: Record<Party, readonly OutlineName[]> = {
  washington: ['portico'],
  astana: ['portico', 'works'],
  chinese: ['works'],
};

/** Sizes of text: the words are few, and larger than labels are. */
const FONTS: Partial<Record<FrameName, number>> = { wide: 20, card: 17, social: 25, print: 17 };

/** Lengths are whole units, which are shorter to write and set letters alike. */
function termsOf(frame: Frame, words: Words): Terms {
  const { box, name } = frame;
  const { font, narrow, ...sizes } = sizesOf(frame, FONTS);
  const icon = Math.round(font * (narrow ? 2.15 : name === 'social' ? 2.5 : 2.9));
  const band = 2 * Math.round(box.width * (name === 'social' ? 0.08 : 0.1));
  const wings = 2 * Math.round(band * 0.65);
  const firms = narrow ? wings + 8 : wings;
  const aside = Math.round(icon + font * 0.55);
  const nameSize = Math.round(font * (narrow ? 1.05 : 1.2));
  return {
    box,
    words,
    sizes: { ...sizes, font, narrow, line: Math.round(font * (narrow ? 1.14 : 1.22)) },
    names: { size: nameSize, leading: Math.round(nameSize * 1.1) },
    icon,
    gap: Math.round(font * (narrow ? 0.35 : 0.5)),
    band,
    wings,
    firms,
    left: box.x + firms + Math.round(font * (narrow ? 0.7 : 2.2)),
    top: box.y + aside,
    bottom: box.y + box.height - aside,
  };
}

/** A party's icons and, to their right, its name and who speaks for it: the whole centred on its line. */
function placeParty(party: Party, ground: PlacedParty['ground'], terms: Terms): PlacedParty {
  const { box, words, sizes, names, icon, gap, top } = terms;
  const { font, line } = sizes;
  const icons = ICONS[party];
  const drawn = icons.length * (icon + gap);
  const name = wrap(words.t(`${party}-name`), ground.to - ground.from - drawn, names.size, 'sans-strong');
  const who = party === 'chinese' ? [] : [words.t(`${party}-who`)];
  const said = Math.max(
    ...name.map((text) => textWidth(text, names.size, 'sans-strong')),
    ...who.map((text) => textWidth(text, font)),
  );
  const x = Math.round((ground.from + ground.to - drawn - said) / 2);
  const y = icon / 2 + (ground.y === top ? box.y : box.y + box.height - icon);
  const under = (name.length - 1) * names.leading;
  const first = Math.round(y + names.size * 0.36 - (under + who.length * line) / 2);
  return {
    party,
    ground,
    icons: icons.map((outline, index) => ({ outline, x: x + icon / 2 + index * (icon + gap), y, size: icon })),
    name: { x: x + drawn, y: first, lines: name },
    who: { x: x + drawn, y: first + under + line, lines: who },
  };
}

/** The two broad arrows, of one size, their words starting on one line. */
function placeBands(terms: Terms): Pick<PlacedStatements, 'threat' | 'absent'> {
  const { box, words, sizes, names, band, wings, firms, left, top, bottom } = terms;
  const { font, line, narrow } = sizes;
  const { size, leading } = narrow ? { size: font, leading: line } : names;
  const head = { width: wings, length: Math.round(Math.min(wings * 0.42, (bottom - top) * 0.24)) };
  const room = band - font * 0.5;
  const more = wrap(words.t('threat-more'), room, font);
  const title = (['threat', 'absent'] as const).map((id) => wrap(words.t(`${id}-title`), room, size, 'sans-strong'));
  const [threat, absent] = [member(title, 0), member(title, 1)];
  const height = Math.max(threat.length * leading + more.length * line, absent.length * leading);
  const first = Math.round((top + bottom - head.length - height) / 2 + size * 0.95);
  const bandAt = (x: number, lines: string[]): Omit<Band, 'more'> => ({
    x,
    from: top,
    to: bottom - Math.round(font * 0.2),
    width: band,
    head,
    title: { size, leading, x, y: first, lines },
  });
  const x = box.x + firms / 2;
  return {
    threat: { ...bandAt(x, threat), more: { x, y: first + threat.length * leading, lines: more } },
    absent: bandAt(left + wings / 2, absent),
  };
}

/** What the two say to each other: Washington's words from above along its arrow, Astana's from below along its own. */
function placeSpeeches({ matters, milder }: StatementsModel, terms: Terms): PlacedSpeech[] {
  const { box, words, sizes, left, wings, top, bottom } = terms;
  const { font, line, narrow } = sizes;
  const edge = Math.round(font * 0.45);
  const lanes = {
    washington: left + wings + Math.round(font * (narrow ? 0.8 : 1.1)),
    astana: box.x + box.width - edge,
  };
  const aside = Math.round(font * (narrow ? 0.55 : 0.7));
  const room = lanes.astana - lanes.washington - aside * 2;
  const texts = SIDES.map((side) =>
    milder[side].map((matter) => ({ matter, lines: wrap(words.t(`${side}-${matter}-short`), room, font) })),
  );
  const count = texts.flat().reduce((sum, { lines }) => sum + lines.length, 0);
  const air = Math.floor(Math.min(font * (narrow ? 0.75 : 1.2), (bottom - top - count * line) / texts.flat().length));
  return SIDES.map((side, index) => {
    const said = member(texts, index);
    const height = said.reduce((sum, { lines }) => sum + lines.length * line + air, -air);
    const down = side === 'washington';
    let y = Math.round((down ? top + air / 2 : bottom - air / 2 - height) + font * 0.92);
    return {
      side,
      x: lanes[side],
      from: down ? top : bottom,
      to: down ? bottom : top,
      anchor: down ? 'start' : 'end',
      sayings: said.map(({ matter, lines }) => {
        const saying = {
          matter,
          lines,
          x: lanes[side] + (down ? aside : -aside),
          y,
          cell: [indexIn(matters, matter), index + 1] as [number, number],
        };
        y += lines.length * line + air;
        return saying;
      }),
    };
  });
}

/** Where the three parties and what is said between them stand: Washington above, those it speaks to below. */
export function place(model: StatementsModel, frame: Frame, words: Words): PlacedStatements {
  const terms = termsOf(frame, words);
  const { box, sizes, names, firms, left, top, bottom } = terms;
  const right = box.x + box.width;
  return {
    sizes,
    names,
    parties: [
      placeParty('washington', { from: box.x, to: right, y: top }, terms),
      placeParty('chinese', { from: box.x, to: box.x + firms, y: bottom }, terms),
      placeParty('astana', { from: left, to: right, y: bottom }, terms),
    ],
    ...placeBands(terms),
    speeches: placeSpeeches(model, terms),
  };
}
