import type { Graphic } from '../shared/scene.ts';
import { describe } from './describe.ts';
import { layout } from './layout.ts';
import { model, type ToolsModel, type ToolsState } from './model.ts';

/** Three American tools that one name confuses, each drawn as what it does to a firm in a third country. */
export const tools: Graphic<ToolsState, ToolsModel> = { id: 'tools', model, layout, describe };
