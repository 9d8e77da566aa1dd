import type { Counts } from '../session/types.ts';

/** Notes and coins of the euro in cents, as a drawer is counted: largest first. */
export const DENOMINATIONS: readonly number[] = [
	20_000, 10_000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1
];

/** The smallest note; what is less is a coin. */
export const SMALLEST_NOTE = 500;

/** How many of a denomination were typed; null when that is no number of them. */
export function readPieces(text: string): number | null {
	const compact = text.trim();
	if (compact === '') return 0;
	return /^\d{1,5}$/.test(compact) ? Number(compact) : null;
}

/** Cents that the counted pieces make. */
export const sumOf = (counts: Counts): number =>
	Object.entries(counts).reduce((sum, [cents, pieces]) => sum + Number(cents) * pieces, 0);

/** Without what was not there. */
export const withoutNone = (counts: Counts): Counts =>
	Object.fromEntries(Object.entries(counts).filter(([, pieces]) => pieces > 0));
