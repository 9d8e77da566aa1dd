import { spread } from '../sell/discount.ts';
import type { TicketData } from './types.ts';

/** Cents by seller. */
export type BySeller = Readonly<Record<string, number>>;
type Sold = Pick<TicketData, 'lines' | 'tenders'>;

/**
 * What of each line a request for `amount` pays: in proportion to what the requests before it left.
 * `paid` are their parts. The shares of each designer in a card payment follow from this alone.
 */
export function partsOf(
	amount: number,
	totals: readonly number[],
	paid: readonly (readonly number[])[]
): number[] {
	const open = totals.map((total, at) =>
		paid.reduce((rest, parts) => rest - (parts[at] ?? 0), total)
	);
	return spread(amount, open);
}

/** What each designer still has in each request that paid a ticket, after its corrections. */
export function sharesLeft(original: Sold, corrections: readonly Sold[]): Map<string, BySeller> {
	const totals = original.lines.map(({ total }) => total);
	const paid: number[][] = [];
	const shares = new Map<string, BySeller>();
	for (const { payment, amount } of original.tenders) {
		if (payment === '') continue;
		const parts = partsOf(amount, totals, paid);
		paid.push(parts);
		shares.set(payment, bySeller(original.lines, parts));
	}
	for (const correction of corrections) {
		for (const { payment, amount } of correction.tenders) {
			const share = shares.get(payment);
			if (share) shares.set(payment, without(share, takenFrom(share, correction.lines, -amount)));
		}
	}
	return shares;
}

/** The most of `lines` (cents given back, by seller) that a request can give back. */
export const mostBack = (share: BySeller, lines: readonly Back[]): number =>
	sum(Object.values(takenFrom(share, lines, Infinity)));

/** Of a correction: its total is negative. */
interface Back {
	readonly seller: string;
	readonly total: number;
}

/** Up to `amount` of what the lines give back, in their order, no more than each seller has. */
function takenFrom(share: BySeller, lines: readonly Back[], amount: number): BySeller {
	const taken: Record<string, number> = {};
	let rest = amount;
	for (const { seller, total } of lines) {
		const before = taken[seller] ?? 0;
		const part = Math.min(-total, (share[seller] ?? 0) - before, rest);
		taken[seller] = before + part;
		rest -= part;
	}
	return taken;
}

const without = (share: BySeller, taken: BySeller): BySeller =>
	Object.fromEntries(
		Object.entries(share).map(([seller, amount]) => [seller, amount - (taken[seller] ?? 0)])
	);

function bySeller(lines: Sold['lines'], parts: readonly number[]): BySeller {
	const sums: Record<string, number> = {};
	lines.forEach(({ seller }, at) => (sums[seller] = (sums[seller] ?? 0) + (parts[at] ?? 0)));
	return sums;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);
