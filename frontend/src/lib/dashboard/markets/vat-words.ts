import { getLocale } from '#lib/i18n.ts';

const TAG = { fr: 'fr-FR', en: 'en-GB', ar: 'ar-u-nu-latn' } as const;
const BASIS_POINTS = 10_000;

/** `5,5 %`, from basis points. */
export function rateInWords(rate: number, locale: keyof typeof TAG = getLocale()): string {
	const format = new Intl.NumberFormat(TAG[locale], { style: 'percent', maximumFractionDigits: 2 });
	return format.format(rate / BASIS_POINTS);
}
