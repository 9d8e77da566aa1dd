/** A market day is a day in France, whatever the device believes its time zone to be. */
const DAY = new Intl.DateTimeFormat('en-CA', {
	timeZone: 'Europe/Paris',
	year: 'numeric',
	month: '2-digit',
	day: '2-digit'
});

/** `2026-12-07`: the day that it is in Paris. */
export const dayOf = (moment: Date | string | number): string => DAY.format(new Date(moment));

/** `2026-12` of a day, `2026` of a month. */
export const monthOf = (day: string): string => day.slice(0, 7);
export const yearOf = (month: string): string => month.slice(0, 4);
