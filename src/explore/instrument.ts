/** The instrument on its page, opened after the first view that it takes the place of. */
import { mount } from 'svelte';
import Explorer from './Explorer.svelte';
import { wordsOf } from './first-view.ts';
import type { MapPlan } from './flow.ts';
import type { SheetName } from './sheet.ts';

/** @param firstView has what the instrument needs in its data attributes, and stands beside the controls of the page */
export function openInstrument(firstView: HTMLElement): void {
  const { record = '', page = '', frame = '', plans = '' } = firstView.dataset;
  const target = firstView.parentElement;
  const start = target?.querySelector<HTMLElement>('[data-start]');
  if (!target || !start) throw new Error('The explorer’s page has no controls beside its first view');
  mount(Explorer, {
    target,
    props: {
      words: wordsOf(firstView),
      record,
      page,
      frame,
      plans: JSON.parse(plans) as Record<SheetName, MapPlan>,
      placeControls: (controls?: HTMLElement) => {
        if (!controls) start.remove();
        else {
          start.replaceChildren(controls);
          start.inert = false;
        }
      },
      dropFirstView: () => firstView.remove(),
    },
  });
}
