import { Refusal } from './refusal.ts';
import type { Counts } from './types.ts';

/** What one amount may be, in cents: the journal takes no more. */
const MOST_CENTS = 2_000_000_000;
const LONGEST_REASON = 200;

/** @throws Refusal AMOUNT_NEEDED unless `amount` is whole cents from `least` on */
export function demandAmount(amount: number, least = 1): number {
	if (!Number.isSafeInteger(amount) || amount < least || amount > MOST_CENTS) {
		throw new Refusal('AMOUNT_NEEDED');
	}
	return amount;
}

/** @throws Refusal REASON_NEEDED when nothing was said */
export function demandReason(reason: string): string {
	const said = clip(reason, LONGEST_REASON);
	if (said === '') throw new Refusal('REASON_NEEDED');
	return said;
}

/** Trims, makes lone surrogates and U+0000 readable, and cuts to so many characters (code points). */
export const clip = (text: string, longest: number): string =>
	Array.from(text.toWellFormed().replaceAll('\0', '').trim()).slice(0, longest).join('').trim();

/** Pieces by denomination; those of which there are none are left out. */
export function demandCounts(counts: Counts, counted: number): Counts {
	const kept = Object.entries(counts).filter(([, pieces]) => pieces !== 0);
	const isWhole = kept.every(
		([value, pieces]) => /^[1-9]\d{0,6}$/.test(value) && Number.isInteger(pieces) && pieces > 0
	);
	const sum = kept.reduce((all, [value, pieces]) => all + Number(value) * pieces, 0);
	if (!isWhole || (kept.length > 0 && sum !== counted)) {
		throw new Refusal('COUNTS_DIFFER', { counted, counts: sum });
	}
	return Object.fromEntries(kept);
}
