/** The three instruments side by side; there is one state. */
export type InstrumentsState = Record<string, never>;

export type Instrument = 'block' | 'entity-list' | 'secondary';

export interface InstrumentsModel {
  instruments: readonly Instrument[];
  sources: string[];
}

export function model(): InstrumentsModel {
  return {
    instruments: ['block', 'entity-list', 'secondary'],
    sources: ['eurasianet-2022-06-29', 'us-bureau-of-industry-and-security-2022-06-28'],
  };
}
