import type { Locale } from '#lib/i18n.ts';

/** `12 %` for 1200 ten-thousandths, as a commission's rate is kept. */
export function ratePercent(rate: number, locale: Locale): string {
	const tag = locale === 'ar' ? 'ar-u-nu-latn' : locale;
	return new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 2 }).format(
		rate / 10_000
	);
}
