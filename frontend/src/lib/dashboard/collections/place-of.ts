/** The place, from 0, that a button pressed asks for. */
export const placeOf = (text: string): number => Math.max(0, Number.parseInt(text, 10) || 0);
