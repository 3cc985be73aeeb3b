/** Versions and corrections, as an Atom feed (RFC 4287). */
import type { APIRoute } from 'astro';
import { escapeXml } from '../../graphics/shared/svg.ts';
import { formatDate } from '../../i18n/format.ts';
import { LANG, LOCALES, type Locale } from '../../i18n/locales.ts';
import { ui } from '../../i18n/ui.ts';
import { address } from '../../site/addresses.ts';
import { allCorrections, correctionText } from '../../site/corrections.ts';
import { absolute } from '../../site/deployment.ts';
import { VERSION } from '../../site/version.ts';

interface Entry {
  id: string;
  title: string;
  link: string;
  date: string;
  text: string;
}

export const getStaticPaths = () => LOCALES.map((locale) => ({ params: { locale }, props: { locale } }));

/** The first instant of a day, since nobody notes the hour of a correction. */
const instant = (date: string): string => `${date}T00:00:00Z`;

function entryXml({ id, title, link, date, text }: Entry): string {
  return (
    `<entry><id>${escapeXml(id)}</id><title>${escapeXml(title)}</title><link href="${escapeXml(link)}"/>` +
    `<updated>${instant(date)}</updated><summary>${escapeXml(text)}</summary></entry>`
  );
}

export const GET: APIRoute<{ locale: Locale }> = ({ props: { locale } }) => {
  const here = absolute(address.feed(locale));
  const story = absolute(address.story(locale));
  const entries: Entry[] = [
    {
      id: `${here}#version-${VERSION.number}`,
      title: ui(locale, 'feedVersion', { n: VERSION.number }),
      link: story,
      date: VERSION.date,
      text: ui(locale, 'versionDate', { date: formatDate(locale, VERSION.date) }),
    },
    ...allCorrections().map((correction) => {
      const { was, is } = correctionText(locale, correction);
      const link = absolute(address.correction(locale, correction.id));
      const title = ui(locale, 'corrected', { date: formatDate(locale, correction.date) });
      return { id: link, title, link, date: correction.date, text: `${was} ${is}` };
    }),
  ];
  return new Response(
    `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${LANG[locale]}">` +
      `<id>${escapeXml(here)}</id><title>${escapeXml(`${ui(locale, 'siteTitle')} — ${ui(locale, 'feed')}`)}</title>` +
      `<updated>${instant(VERSION.date)}</updated><author><name>${escapeXml(ui(locale, 'authors'))}</name></author>` +
      `<link rel="self" href="${escapeXml(here)}"/><link href="${escapeXml(story)}"/>` +
      `${entries.map(entryXml).join('\n')}</feed>\n`,
  );
};
