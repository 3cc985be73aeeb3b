import { walk, type Scene } from '../graphics/shared/scene.ts';
import { noteMonth } from '../i18n/claims.ts';
import { LATER } from '../i18n/later.ts';
import type { Locale } from '../i18n/locales.ts';
import { ui } from '../i18n/ui.ts';

/** What the mark of later values means, as it follows a drawing's source; nothing where neither its title nor its scenes wear it. */
export function laterKey(locale: Locale, title: string, scenes: readonly Scene[]): string {
  const written = [title, ...scenes.flatMap(({ marks }) => [...walk(marks)].map(({ text }) => text))];
  return written.some((words) => words?.includes(LATER))
    ? ` · ${LATER} ${ui(locale, 'afterNote', { date: noteMonth(locale) })}`
    : '';
}
