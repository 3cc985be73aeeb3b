/** The three tools side by side; there is one state. */
export type ToolsState = Record<string, never>;

export type Tool = 'block' | 'entity-list' | 'secondary';

export interface ToolsModel {
  tools: readonly Tool[];
  sources: string[];
}

export function model(): ToolsModel {
  return {
    tools: ['block', 'entity-list', 'secondary'],
    sources: ['eurasianet-2022-06-29', 'us-bureau-of-industry-and-security-2022-06-28'],
  };
}
