/** The extra exports to three countries that were sent across Russia; there is one state. */
export type TransitState = Record<string, never>;

/** Whom they were declared for, as the ribbon's end names them. */
export const RECEIVERS = ['KAZ', 'KGZ', 'ARM'] as const;

/** What the study says: what was not recorded on arrival, of what was declared more; what both detours undo of the sanctions' effect. */
export const FINDINGS = ['ebrd-cepr-2025-half', 'ebrd-cepr-2025-10', 'ebrd-cepr-2025-products'] as const;
/** The finding that is drawn. */
export const LOST = FINDINGS[0];

export interface TransitModel {
  receivers: typeof RECEIVERS;
  sources: string[];
}

export const model = (): TransitModel => ({ receivers: RECEIVERS, sources: ['S18'] });
