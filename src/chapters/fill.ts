import { InputError } from '../data/read.ts';
import { claim } from '../data/register.ts';
import { isMarkedLater, CLAIM_FORMS, printClaim, type ClaimForm } from '../i18n/claims.ts';
import { LATER, MARK_ALONE } from '../i18n/later.ts';
import type { Locale } from '../i18n/locales.ts';
import { typeset } from '../i18n/typography.ts';

/**
 * Prints a text's placeholders and sets its typography: `{#claim-id}` or `{#claim-id|form}` is a claim, `{#claim-id|mark}`
 * the mark alone of what was published after the note, `{name}` one of the values given. Amounts are printed in their
 * `usual` form unless asked otherwise; `marked` sets that mark behind such claims.
 * @throws InputError on a digit outside a placeholder, an unknown claim, form or value
 */
export function fillClaims(
  locale: Locale,
  text: string,
  file: string,
  entry: string,
  values: Record<string, string> = {},
  { usual = 'long', marked = false }: { usual?: ClaimForm; marked?: boolean } = {},
): string {
  const digits = /\d+/.exec(text.replace(/\{[^}]*\}/g, ''));
  if (digits) throw new InputError(file, entry, [`expected digits only inside {#claim}, found "${digits[0]}"`]);
  const printed = text.replace(/\{(#?)([^}]*)\}/g, (_, isClaim: string, name: string) => {
    if (isClaim) {
      const [id = '', asked] = name.split('|');
      const isMarkAlone = asked === MARK_ALONE;
      const form = asked === undefined || isMarkAlone ? usual : CLAIM_FORMS.find((known) => known === asked);
      if (!form)
        throw new InputError(file, entry, [
          `{#${name}}: expected a form of ${[...CLAIM_FORMS, MARK_ALONE].join(', ')}; found "${asked ?? ''}"`,
        ]);
      const found = claim(id, file, entry);
      const mark = marked && isMarkedLater(found, form) ? LATER : '';
      return isMarkAlone ? mark : printClaim(locale, found, form) + mark;
    }
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) {
      const known = Object.keys(values).map((key) => `{${key}}`);
      throw new InputError(file, entry, [`expected ${['{#claim-id}', ...known].join(', ')}; found {${name}}`]);
    }
    return value;
  });
  return typeset(locale, printed);
}
