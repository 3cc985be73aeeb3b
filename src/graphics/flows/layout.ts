import { cameraFor, type View } from '../basemap/cameras.ts';
import { Lettering } from '../basemap/lettering.ts';
import { survey } from '../basemap/outlines.ts';
import { plateMarks } from '../basemap/plate.ts';
import type { Frame, Mark, Words } from '../shared/scene.ts';
import { arrowMarks, placeFlows } from './arrows.ts';
import { labelMark, placeLabels } from './labels.ts';
import type { FlowModel } from './model.ts';
import { CAMERA, LIT } from './places.ts';
import { placeScale, scaleMark } from './scale.ts';

/** The base map, the arrows on it, their labels, and how wide an amount is. */
export function flowsLayout(model: FlowModel, frame: Frame, words: Words): { marks: Mark[]; bleed: true } {
  const view: View = { frame, camera: cameraFor(CAMERA, frame) };
  const flows = placeFlows(model, view);
  const scale = placeScale(model, frame, words);
  const lettering = new Lettering(frame, survey(view));
  lettering.keepOut([scale.box]);
  lettering.keepOff(flows.map(({ arrow }) => arrow));
  const labels = placeLabels(flows, lettering, { view, words });
  return {
    marks: [
      ...plateMarks({ lit: LIT, border: 'line' }, view.camera),
      { key: 'flows', tag: 'g', children: flows.flatMap((flow) => arrowMarks(flow)) },
      { key: 'flow-labels', tag: 'g', children: labels.map((label) => labelMark(label, view)) },
      { key: 'flow-scale', tag: 'g', children: [scaleMark(scale, frame)] },
    ],
    bleed: true,
  };
}
