import { dayLabel } from '../shared/days.ts';
import { textWidth, wrap } from '../shared/measure.ts';
import { MOMENTS } from '../../data/moments.ts';
import type { Country, Listing, ListingsModel } from './model.ts';
import type { Plan } from './plan.ts';

/** An act where its mark stands: acts that would touch are piled. */
export interface Piled {
  listing: Listing;
  x: number;
  /** From 0, the lowest. */
  level: number;
}

/** Words run on from their pole, or back from it. */
type Toward = 'start' | 'end';

/** An act that is named: its words are raised on a pole. */
export interface Flag {
  act: Piled;
  lines: string[];
  toward: Toward;
}

interface Named {
  act: Piled;
  label: string;
  toward: Toward;
}

/** Piles the acts of one country, each as low as those already there allow. */
export function piled(listings: readonly Listing[], { x, radius }: Plan): Piled[] {
  const acts: Piled[] = [];
  for (const listing of listings) {
    const at = x(listing.day);
    let level = 0;
    while (acts.some((other) => other.level === level && Math.abs(other.x - at) < radius * 2.3)) level += 1;
    acts.push({ listing, x: at, level });
  }
  return acts;
}

/** Right edge of a country's name: over its row on a phone, before it elsewhere. */
export const nameEnd = (country: Country, { box, left, words, sizes }: Plan): number =>
  sizes.narrow ? box.x + textWidth(words.country(country), sizes.font, 'sans-strong') + sizes.font : left;

/**
 * Up to the note each day is named once, a run of acts of one kind at its first (its label counts them); a label runs
 * back from its mark only where there is more room before it than after.
 */
function knownActs(acts: readonly Piled[], country: Country, plan: Plan): Named[] {
  const { words, sizes, noteX } = plan;
  const days = acts.map(({ listing }) => listing.date);
  const firsts = acts.filter(
    ({ listing }, index) => days.indexOf(listing.date) === index && acts[index - 1]?.listing.act !== listing.act,
  );
  return firsts.map((act, index): Named => {
    const { date } = act.listing;
    const key = `known-${country.toLowerCase()}-${date.slice(0, 7)}`;
    const back = index === firsts.length - 1 && act.x - nameEnd(country, plan) > noteX - act.x;
    return {
      act,
      label: sizes.narrow
        ? words.t(`${key}-short`, { date: words.date(date, 'short').replace(/ \d{4}$/, '') })
        : words.t(key, { date: dayLabel(words, date, null) }),
      toward: back ? 'end' : 'start',
    };
  });
}

/** Afterwards, the two acts the text speaks of: the first in Kazakhstan since the note, and the instrument made for one country. */
function toldActs(acts: readonly Piled[], country: Country, { words, sizes }: Plan): Named[] {
  const own = country === 'KAZ';
  const told = acts.find(({ listing }) => (own ? listing.date > MOMENTS.note : listing.act === 'tool'));
  const key = own ? 'first' : 'tool';
  const label = (): string => words.t(sizes.narrow ? `${key}-short` : key);
  return told ? [{ act: told, label: label(), toward: own ? 'start' : 'end' }] : [];
}

/** The acts of one country that are named, in order. */
export function flagsOf(acts: readonly Piled[], country: Country, model: ListingsModel, plan: Plan): Flag[] {
  const { left, right, noteX, radius, sizes } = plan;
  const { font } = sizes;
  const end = model.known ? noteX - font * 0.4 : right;
  return (model.known ? knownActs : toldActs)(acts, country, plan).map(({ act, label, toward }) => {
    const room = toward === 'end' ? act.x - left : end - act.x - radius * 2;
    return { act, lines: wrap(label, room, font), toward };
  });
}
