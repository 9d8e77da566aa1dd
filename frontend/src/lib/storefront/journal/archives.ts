import { monthOf } from '#lib/dates.ts';

/** Days in Paris, both included: `2026-12-01`. */
export interface Days {
	readonly from: string;
	readonly to: string;
}

interface Dates {
	readonly startsAt: string;
	readonly endsAt: string;
}

/** As many days as one archive holds. */
export const MOST_DAYS = 365;

const DAY_MS = 24 * 60 * 60 * 1000;
/** Tills are prepared before a market, and what was late comes in after it. */
const AROUND_A_MARKET = 30;

/** The address of the signed archive; of one market's tills, or of all. */
export const archiveAddress = ({ from, to }: Days, market = ''): string =>
	`/documents/journal/${from}_${to}.zip${market ? `?market=${encodeURIComponent(market)}` : ''}`;

/** The days of a market with a month before and after it. */
export const daysAround = ({ startsAt, endsAt }: Dates): Days => ({
	from: shifted(startsAt, -AROUND_A_MARKET),
	to: shifted(endsAt, AROUND_A_MARKET)
});

/** A year as archives hold it: one, or two for a leap year. */
export const archivesOf = (year: number): Days[] => {
	const [from, to] = [`${year}-01-01`, `${year}-12-31`];
	return isArchive({ from, to })
		? [{ from, to }]
		: [
				{ from, to: `${year}-06-30` },
				{ from: `${year}-07-01`, to }
			];
};

/** From this year back to the first market's. */
export function yearsOf(markets: readonly Dates[], thisYear: number): number[] {
	const starts = markets.map(({ startsAt }) => Number.parseInt(monthOf(new Date(startsAt)), 10));
	const first = Math.min(thisYear, ...starts);
	return Array.from({ length: thisYear - first + 1 }, (_none, ago) => thisYear - ago);
}

/** Whether these are days, in order, and no more than an archive holds. */
export function isArchive({ from, to }: Days): boolean {
	const days = (dayNumber(to) - dayNumber(from)) / DAY_MS + 1;
	return days >= 1 && days <= MOST_DAYS;
}

/** NaN for what is no calendar date. */
function dayNumber(day: string): number {
	const moment = Date.parse(`${day}T00:00:00Z`);
	const isDate = !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(day);
	return isDate && day.length === 10 ? moment : Number.NaN;
}

const shifted = (moment: string, days: number): string =>
	new Date(Date.parse(moment) + days * DAY_MS).toISOString().slice(0, 10);
