import type { Data } from '#lib/receipt-code/canonical.ts';
import type { TotalsData } from '../session/types.ts';
import type { Head } from './events.ts';
import { NO_TOTALS, sumOf } from './totals.ts';

export interface Range {
	readonly first: number;
	readonly last: number;
	readonly count: number;
}

/** The data of a `day`, `month` or `year`; docs/journal.md. */
export interface ClosingData {
	readonly key: string;
	readonly tickets: Range;
	readonly heads: Readonly<Record<string, { readonly number: number; readonly hash: string }>>;
	readonly totals: TotalsData;
	readonly perpetual: TotalsData;
	readonly provisional: readonly string[];
}

interface DayParts {
	/** All tickets since the last closing of a day, in order. */
	readonly tickets: readonly { readonly number: number; readonly totals: TotalsData }[];
	/** That closing; null for a device's first. */
	readonly before: Pick<ClosingData, 'perpetual'> | null;
	/** Of every stream that has events, as they stand now. */
	readonly heads: readonly Head[];
	readonly provisional?: readonly string[];
}

export function dayClosing(key: string, parts: DayParts): ClosingData {
	const { tickets, before, heads, provisional = [] } = parts;
	const totals = sumOf(tickets.map((ticket) => ticket.totals));
	return {
		key,
		tickets: {
			first: tickets[0]?.number ?? 0,
			last: tickets.at(-1)?.number ?? 0,
			count: tickets.length
		},
		heads: headsData(heads),
		totals,
		perpetual: sumOf([before?.perpetual ?? NO_TOTALS, totals]),
		provisional
	};
}

/** A month of its days, a year of its months; at least one part, in order. */
export function periodClosing(
	key: string,
	parts: readonly Pick<ClosingData, 'tickets' | 'totals' | 'perpetual'>[],
	heads: readonly Head[]
): ClosingData {
	const ranges = parts.map(({ tickets }) => tickets).filter(({ first }) => first > 0);
	return {
		key,
		tickets: {
			first: ranges[0]?.first ?? 0,
			last: ranges.at(-1)?.last ?? 0,
			count: parts.reduce((sum, { tickets }) => sum + tickets.count, 0)
		},
		heads: headsData(heads),
		totals: sumOf(parts.map(({ totals }) => totals)),
		perpetual: parts.at(-1)?.perpetual ?? NO_TOTALS,
		provisional: []
	};
}

interface Closed {
	readonly kind: string;
	readonly key: string;
}

/**
 * What a `month` closes (its days) or a `year` (its months): the oldest period before `now` with
 * parts that no period has closed yet. `closings` are all of a device, in the order of writing:
 * days of two months may come before the first month, and a day after its month.
 */
export function nextPeriod<C extends Closed>(
	closings: readonly C[],
	kind: 'month' | 'year',
	now: string
): { key: string; parts: C[] } | null {
	const of = kind === 'month' ? 'day' : 'month';
	const isIn = (part: Closed, key: string): boolean => part.key.startsWith(`${key}-`);
	let open: C[] = [];
	for (const closing of closings) {
		if (closing.kind === of) open.push(closing);
		if (closing.kind === kind) open = open.filter((part) => !isIn(part, closing.key));
	}
	const keys = open.map(({ key }) => key.slice(0, now.length)).filter((key) => key < now);
	const [key] = keys.sort();
	return key === undefined ? null : { key, parts: open.filter((part) => isIn(part, key)) };
}

export const asData = (closing: ClosingData): Data => closing as unknown as Data;

const headsData = (heads: readonly Head[]): ClosingData['heads'] =>
	Object.fromEntries(heads.map(({ stream, number, hash }) => [stream, { number, hash }]));
