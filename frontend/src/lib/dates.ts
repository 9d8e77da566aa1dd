/** The programme lives in France: a market day or a closing is the same day for everyone who reads it. */
const TIME_ZONE = 'Europe/Paris';

const TAG = { fr: 'fr-FR', en: 'en-GB', ar: 'ar-u-nu-latn-ca-gregory' } as const;
type Language = keyof typeof TAG;

/** `24 novembre 2026`, from a calendar date (`2026-11-24`) or an instant. */
export function formatDate(value: string, locale: Language): string {
	return format(value, locale, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `mardi 24 novembre`: a delivery or a market day in words. */
export function formatDay(value: string, locale: Language): string {
	return format(value, locale, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** `novembre 2026`, from any day of it. */
export function formatMonth(value: string, locale: Language): string {
	return format(value, locale, { month: 'long', year: 'numeric' });
}

/** `2026-11`: the month that it is in Paris. */
export function monthOf(moment: Date): string {
	const parts = new Intl.DateTimeFormat('en-CA', {
		timeZone: TIME_ZONE,
		year: 'numeric',
		month: '2-digit'
	}).formatToParts(moment);
	const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
	return `${part('year')}-${part('month')}`;
}

/** `24/11/2026 14:05`, for lists that people work in. */
export function formatDateTime(value: string, locale: Language): string {
	return format(value, locale, { dateStyle: 'short', timeStyle: 'short' });
}

/** `14:05` */
export function formatTime(value: string, locale: Language): string {
	return format(value, locale, { timeStyle: 'short' });
}

/** `mardi 24 – jeudi 26 novembre`: when a parcel arrives, in words. */
export function formatDayRange(from: string, to: string, locale: Language): string {
	if (from === to) return formatDay(from, locale);
	const options = { weekday: 'long', day: 'numeric', month: 'long' } as const;
	return formatter(from, locale, options).formatRange(new Date(from), new Date(to));
}

function format(value: string, locale: Language, options: Intl.DateTimeFormatOptions): string {
	return formatter(value, locale, options).format(new Date(value));
}

/** A calendar date has no time zone of its own and must not slip to the day before. */
function formatter(
	value: string,
	locale: Language,
	options: Intl.DateTimeFormatOptions
): Intl.DateTimeFormat {
	const timeZone = value.length === 10 ? 'UTC' : TIME_ZONE;
	const key = JSON.stringify([locale, timeZone, options]);
	const known = formatters.get(key);
	if (known) return known;
	const made = new Intl.DateTimeFormat(TAG[locale], { ...options, timeZone });
	formatters.set(key, made);
	return made;
}

/** Making one takes far longer than using it: each is made once. */
const formatters = new Map<string, Intl.DateTimeFormat>();
