import flowsData from '../../../data/series/flows.json' with { type: 'json' };
import type { Graphic } from '../shared/scene.ts';
import { describeFlows } from './describe.ts';
import { flowsLayout } from './layout.ts';
import { flowModel, type FlowModel, type FlowState } from './model.ts';

/**
 * Trade as arrows on the base map: curved, of constant width, at most eight. A band's width is its value and nothing
 * else, and a hairline along its middle keeps the thinnest visible.
 */
export const flows: Graphic<FlowState, FlowModel> = {
  id: 'flows',
  model: () => flowModel(flowsData),
  layout: flowsLayout,
  describe: describeFlows,
};
