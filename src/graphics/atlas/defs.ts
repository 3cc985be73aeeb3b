/** Shapes of the base map as `<path id="geo-KAZ">` and so on, once per document; every map refers to them with `<use>`. */
export const ATLAS_DEFS = '';
