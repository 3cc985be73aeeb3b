import type { Page } from 'playwright-core';
import { wideDrawingsAddress } from '../../../chapters/wide-drawings.ts';
import { stepOf } from '../../../chapters/story.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { href } from '../../../site/deployment.ts';

/** Whether the stage that a step is on shows, mark by mark, what the page or its chapter's file has for that frame. */
export const isDrawingOf = (page: Page, id: string, frame: string, locale: Locale = 'en'): Promise<boolean> =>
  page.evaluate(
    async ([step, name, file]) => {
      const load = (address: string): Promise<Document | null> =>
        new Promise((resolve) => {
          const request = new XMLHttpRequest();
          request.open('GET', address);
          request.responseType = 'document';
          request.onload = () => {
            resolve(request.responseXML);
          };
          request.send();
        });
      const inPage = document.querySelector(`[id="${step}"] .plate svg[data-frame="${name}"]`);
      const drawing = inPage ?? (await load(file))?.getElementById(step);
      const stage = document.querySelector(`[data-stage][data-active-step="${step}"] svg.drawing`);
      const marks = [...(drawing?.children ?? [])];
      return (
        marks.length > 0 &&
        drawing?.getAttribute('data-frame') === name &&
        stage?.getAttribute('viewBox') === drawing.getAttribute('viewBox') &&
        marks.length === stage.children.length &&
        marks.every((mark, index) => mark.isEqualNode(stage.children[index] ?? null))
      );
    },
    [id, frame, href(wideDrawingsAddress(stepOf(id).chapter, locale))] as const,
  );
