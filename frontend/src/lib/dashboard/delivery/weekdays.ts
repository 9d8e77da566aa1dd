import type { Locale } from '#lib/i18n.ts';

const MONDAY = Date.UTC(2026, 0, 5);
const DAY = 86_400_000;

/** From Monday on, as the API counts them. */
export function weekdayNames(locale: Locale): string[] {
	const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
	return Array.from({ length: 7 }, (_, day) => format.format(new Date(MONDAY + day * DAY)));
}
