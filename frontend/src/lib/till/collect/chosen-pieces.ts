import type { PiecesOfLine } from '../session/collecting.ts';

/** What was chosen of each line, as the till takes it: lines of which nothing was chosen are left out. */
export const chosenPieces = (chosen: Readonly<Record<string, number>>): PiecesOfLine[] =>
	Object.entries(chosen).flatMap(([line, quantity]) => (quantity > 0 ? [{ line, quantity }] : []));

/** Everything that waits, to begin with. */
export const allOf = (
	lines: readonly { readonly id: string; readonly quantity: number }[]
): Record<string, number> => Object.fromEntries(lines.map(({ id, quantity }) => [id, quantity]));
