/** To a tenth of a unit: less than a pixel on any screen. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;

/** To a hundredth of a unit. */
export const hundredth = (value: number): number => Math.round(value * 100) / 100;
