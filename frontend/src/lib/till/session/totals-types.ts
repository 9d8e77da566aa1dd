/** Sums of tickets and what closings say of them. Amounts are cents. */
import type { Shift, TenderKind } from './types.ts';

/** Totals as docs/journal.md has them (T); keys that would be 0 are left out of the maps. */
export interface TotalsData {
	readonly count: number;
	readonly gross: number;
	readonly net: number;
	readonly vat: number;
	readonly sales: number;
	readonly refunds: number;
	readonly sellers: Readonly<Record<string, number>>;
	readonly rates: Readonly<
		Record<string, { readonly gross: number; readonly net: number; readonly vat: number }>
	>;
	readonly tenders: Readonly<Partial<Record<TenderKind, number>>>;
}

/** X: what a closing would say now; it closes nothing. */
export interface Report {
	readonly day: string;
	readonly totals: TotalsData;
	readonly perpetual: TotalsData;
	readonly tickets: { readonly first: number; readonly last: number; readonly count: number };
	readonly shift: Shift | null;
	/** Events the server does not have yet. */
	readonly waiting: number;
}

/** Z: a closing that was written. */
export interface Closing {
	readonly id: string;
	readonly kind: 'day' | 'month' | 'year';
	readonly number: number;
	readonly at: string;
	readonly key: string;
	readonly tickets: { readonly first: number; readonly last: number; readonly count: number };
	readonly totals: TotalsData;
	readonly perpetual: TotalsData;
	/** Which devices had unsent tickets, and how many: `7-…: 3`. */
	readonly provisional: readonly string[];
}
