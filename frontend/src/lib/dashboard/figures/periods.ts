/** Days as the API writes them: `2026-11-24`. */
export interface Days {
	readonly since: string;
	readonly until: string;
}

export const PERIODS = ['week', 'days', 'quarter', 'month', 'last-month', 'year'] as const;
export type Period = (typeof PERIODS)[number];

export const AGAINST = { before: 'BEFORE', year: 'YEAR_BEFORE', nothing: null } as const;
export type Against = keyof typeof AGAINST;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LENGTHS = { week: 7, days: 30, quarter: 90 } as const;

/** What the address of a page asks for; thirty days, beside the thirty before, if it says nothing. */
export function askedPeriod(
	parameters: URLSearchParams,
	today: string
): { period: Period | null; days: Days; against: Against } {
	const against = oneOf(Object.keys(AGAINST) as Against[], parameters.get('against')) ?? 'before';
	const [since, until] = [parameters.get('since') ?? '', parameters.get('until') ?? ''];
	if (isDay(since) && isDay(until) && since <= until)
		return { period: null, days: { since, until }, against };
	const period = oneOf(PERIODS, parameters.get('period')) ?? 'days';
	return { period, days: daysOf(period, today), against };
}

/** The days of a period that ends today, or with last month. */
export function daysOf(period: Period, today: string): Days {
	if (period === 'week' || period === 'days' || period === 'quarter')
		return { since: moved(today, 1 - LENGTHS[period]), until: today };
	if (period === 'year') return { since: `${today.slice(0, 4)}-01-01`, until: today };
	const first = `${today.slice(0, 7)}-01`;
	if (period === 'month') return { since: first, until: today };
	const until = moved(first, -1);
	return { since: `${until.slice(0, 7)}-01`, until };
}

/** The date it is in Paris. */
export const todayInParis = (now: Date = new Date()): string =>
	new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(now);

/** By how many per cent `now` is more than `before`, rounded; null where nothing was before. */
export const growth = (now: number, before: number): number | null =>
	before > 0 ? Math.round(((now - before) * 100) / before) : null;

function moved(day: string, by: number): string {
	const moment = new Date(`${day}T00:00:00Z`);
	moment.setUTCDate(moment.getUTCDate() + by);
	return moment.toISOString().slice(0, 10);
}

const isDay = (text: string): boolean =>
	DAY.test(text) && !Number.isNaN(new Date(`${text}T00:00:00Z`).getTime());

const oneOf = <Name extends string>(names: readonly Name[], text: string | null): Name | null =>
	names.find((name) => name === text) ?? null;
