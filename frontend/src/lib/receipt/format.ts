const TAG = { fr: 'fr-FR', en: 'en-GB', ar: 'ar-u-nu-latn-ca-gregory' } as const;
type Language = keyof typeof TAG;

/** `07/12/2026 14:05:22`, in Paris: a receipt says the second of its sale. */
export const formatMoment = (value: string, locale: Language): string =>
	new Intl.DateTimeFormat(TAG[locale], {
		timeZone: 'Europe/Paris',
		dateStyle: 'short',
		timeStyle: 'medium'
	}).format(new Date(value));

/** `5,5 %` for 550 basis points. */
export const formatRate = (rate: number, locale: Language): string =>
	new Intl.NumberFormat(TAG[locale], { style: 'percent', maximumFractionDigits: 2 }).format(
		rate / 10_000
	);
