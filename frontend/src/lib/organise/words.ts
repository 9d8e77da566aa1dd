import { formatDayRange, formatTime } from '#lib/dates.ts';
import { getLocale } from '#lib/i18n.ts';
import { formatMoney } from '#lib/money.ts';
import { m } from '#lib/paraglide/messages.js';

/** Every market of the programme counts in euros. */
export const CURRENCY = 'EUR';

/** `84,00 €`; cents. */
export const euros = (amount: number): string =>
	formatMoney({ amount, currency: CURRENCY }, getLocale());

interface Dates {
	readonly startsAt: string;
	readonly endsAt: string;
}

/** `samedi 5 – dimanche 6 décembre, 10:00 – 19:00` */
export function marketDates({ startsAt, endsAt }: Dates): string {
	const locale = getLocale();
	const [from, to] = [formatTime(startsAt, locale), formatTime(endsAt, locale)];
	return m.organise_dates({ days: formatDayRange(startsAt, endsAt, locale), from, to });
}
