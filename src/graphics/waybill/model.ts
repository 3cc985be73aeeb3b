/** A consignment's way through Kazakhstan, and the document it needs; there is one state. */
export type WaybillState = Record<string, never>;

/** Places where goods enter the union through Kazakhstan, north first; `from` is what lies outside. */
export const ENTRIES = [
  { place: 'dostyk', from: 'CHN' },
  { place: 'khorgos', from: 'CHN' },
  { place: 'aktau', from: 'caspian-sea' },
] as const;
export type EntryPlace = (typeof ENTRIES)[number]['place'];

/** What happens, in order. */
export const STAGES = ['enter', 'file', 'leave', 'cross'] as const;
export type Stage = (typeof STAGES)[number];

export interface WaybillModel {
  stages: readonly Stage[];
  sources: string[];
}

export function model(): WaybillModel {
  return {
    stages: STAGES,
    sources: ['leinonen-kazakhstan-2023-03', 'adilet-2023-03-27', 'enbekshi-qazaq-2025-11-14', 'baker-mckenzie-2023'],
  };
}
