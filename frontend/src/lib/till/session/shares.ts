import { spread } from '../sell/discount.ts';
import type { TicketData, TicketLine, TicketTender } from './types.ts';

/** Cents by line of the sale. */
export type Parts = readonly number[];
type Sold = Pick<TicketData, 'lines' | 'tenders'>;

/** Pieces taken back: of which line of the sale (-1: of none that is known), and their total, below zero. */
export interface Back {
	readonly of: number;
	readonly total: number;
}

type Given = Pick<TicketTender, 'payment' | 'amount'>;

/**
 * What of each line a request for `amount` pays: in proportion to what the requests before it left.
 * `paid` are their parts. The shares of each designer in a card payment follow from this alone.
 */
export function partsOf(amount: number, totals: Parts, paid: readonly Parts[]): number[] {
	const open = totals.map((total, at) =>
		paid.reduce((rest, parts) => rest - (parts[at] ?? 0), total)
	);
	return spread(amount, open);
}

/**
 * What each request that paid a ticket still has in each of its lines, after its corrections, oldest first.
 * The server's `markets/card_parts.py` comes to the same: tests/markets/card_parts.json.
 */
export function partsLeft(original: Sold, corrections: readonly Sold[]): Map<string, Parts> {
	const totals = original.lines.map(({ total }) => total);
	let left = new Map<string, Parts>();
	for (const { payment, amount } of original.tenders) {
		if (payment !== '') left.set(payment, partsOf(amount, totals, [...left.values()]));
	}
	const matched = matchLines(
		original.lines,
		corrections.map(({ lines }) => lines)
	);
	for (const [at, { lines, tenders }] of corrections.entries()) {
		const back = lines.map(({ total }, line) => ({ of: matched[at]?.[line] ?? -1, total }));
		({ left } = takeBack(left, back, tenders));
	}
	return left;
}

/**
 * Lets each of `tenders` (amounts below zero) that names a request give back: line by line, no more than the
 * line has left to give back and its request has in that line of the sale. `parts` are by tender and line.
 */
export function takeBack(
	before: ReadonlyMap<string, Parts>,
	lines: readonly Back[],
	tenders: readonly Given[]
): { left: Map<string, Parts>; parts: number[][] } {
	const left = new Map(before);
	const room = lines.map(({ total }) => -total);
	const parts = tenders.map(({ payment, amount }) => {
		const has = [...(left.get(payment) ?? [])];
		let rest = -amount;
		const given = lines.map(({ of }, at) => {
			const part = Math.min(room[at] ?? 0, has[of] ?? 0, rest);
			room[at] = (room[at] ?? 0) - part;
			if (of in has) has[of] = (has[of] ?? 0) - part;
			rest -= part;
			return part;
		});
		if (left.has(payment)) left.set(payment, has);
		return given;
	});
	return { left, parts };
}

/**
 * Which line of the sale each line of its corrections takes back: the first alike that still has so many
 * pieces; -1 for none.
 */
export function matchLines(
	sold: readonly TicketLine[],
	corrections: readonly (readonly TicketLine[])[]
): number[][] {
	const pieces = sold.map(({ quantity }) => quantity);
	return corrections.map((lines) =>
		lines.map((back) => {
			const of = sold.findIndex(
				(line, at) => isAlike(line, back) && (pieces[at] ?? 0) + back.quantity >= 0
			);
			if (of >= 0) pieces[of] = (pieces[of] ?? 0) + back.quantity;
			return of;
		})
	);
}

export const sum = (amounts: readonly number[]): number =>
	amounts.reduce((all, one) => all + one, 0);

const isAlike = (a: TicketLine, b: TicketLine): boolean =>
	a.variant === b.variant &&
	a.seller === b.seller &&
	a.unit === b.unit &&
	a.label === b.label &&
	a.reason === b.reason;
