import { cameraFor, type View } from '../basemap/cameras.ts';
import { plateMarks } from '../basemap/plate.ts';
import type { Frame, Mark, Words } from '../shared/scene.ts';
import { writtenMarks } from './marks.ts';
import type { AtlasModel } from './model.ts';
import { placeWriting } from './placing.ts';
import { passageMarks, placePassages, routeMarks } from './routes.ts';

/** The base map under its camera, then what stands on it. */
export function atlasLayout(model: AtlasModel, frame: Frame, words: Words): { marks: Mark[]; bleed: true } {
  const view: View = { frame, camera: cameraFor(model.camera, frame) };
  const passages = placePassages(model, view);
  const written = writtenMarks(placeWriting(model, view, words, passages), model, view);
  return {
    marks: [...plateMarks(model, view.camera, routeMarks(model)), ...passageMarks(passages), ...written],
    bleed: true,
  };
}
