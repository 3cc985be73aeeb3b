import type { Graphic } from '../shared/scene.ts';
import { describe } from './describe.ts';
import { layout } from './layout.ts';
import { model, type WaybillModel, type WaybillState } from './model.ts';

/** A strip map of a consignment's way: it enters the union, a document is filed, then it leaves for Russia. */
export const waybill: Graphic<WaybillState, WaybillModel> = { id: 'waybill', model, layout, describe };
