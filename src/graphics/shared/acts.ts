import { dayOf } from './days.ts';
import { oneOf } from './member.ts';

/** A dated act, as a series records it. */
interface Entry {
  id: string;
  /** "YYYY-MM-DD", or "YYYY-MM" where no day is known. */
  date: string;
  /** Its last day, where it lasted. */
  end: string | null;
  actor: string;
}

/** A record of acts, as a series gives it. */
export interface Acts {
  events: readonly Entry[];
  sources: string[];
}

export interface Act<Actor extends string> extends Entry {
  /** First and last day, as `dayOf` counts. */
  from: number;
  to: number;
  actor: Actor;
}

/**
 * The acts of a series, each by one of its actors.
 * @param where the acts come from, for the error
 * @throws when an act is by someone else, or its date is none
 */
export const actsOf = <Actor extends string>(
  entries: readonly Entry[],
  actors: readonly Actor[],
  where: string,
): Act<Actor>[] =>
  entries.map(({ id, date, end, actor }) => ({
    id,
    date,
    end,
    from: dayOf(date),
    to: dayOf(end ?? date, 'last'),
    actor: oneOf(actors, actor, where),
  }));
