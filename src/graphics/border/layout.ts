import type { Frame, Mark, Words } from '../shared/scene.ts';
import { lengthsMarks } from './lengths.ts';
import { lineMarks } from './line.ts';
import type { BorderModel } from './model.ts';

export const borderLayout = (model: BorderModel, frame: Frame, words: Words): { marks: Mark[] } => ({
  marks: model.show === 'line' ? lineMarks(model, frame, words) : lengthsMarks(model, frame, words),
});
