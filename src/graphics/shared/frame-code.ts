import { escapeXml } from './svg.ts';

/** A page to be shown in a frame of another. */
interface Framed {
  /** Names the frame, and is the link's text. */
  title: string;
  /** Addresses of what the frame shows, and of the page that a reader can go to. */
  frame: string;
  page: string;
  /** Height that the frame asks for before it has said its own, in CSS pixels. */
  height: number;
}

/** What to paste into another page, as HTML: the frame, and a link for where frames are taken out. */
export function frameCode({ title, frame, page, height }: Framed): string {
  const name = escapeXml(title);
  return (
    `<iframe title="${name}" src="${escapeXml(frame)}" loading="lazy" width="100%" height="${height}" ` +
    `style="border:0"></iframe>\n<p><a href="${escapeXml(page)}">${name}</a></p>`
  );
}
