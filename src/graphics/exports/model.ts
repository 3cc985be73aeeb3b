/** Kazakhstan's exports in 2021 and 2022; there is one state. */
export interface ExportsState {
  view: 'growth';
}

export interface ExportsModel {
  /** Dollars; `preliminary` is 2022 as known in March 2023. */
  russia: { 2021: number; preliminary: number; 2022: number; risePreliminary: number; rise: number };
  total: { 2021: number; 2022: number; rise: number };
  /** Russia's part of the total, in percent. */
  share: { 2021: number; 2022: number };
  sources: string[];
}

/** The series is the model. */
export const model = (_: ExportsState, data: ExportsModel): ExportsModel => data;
