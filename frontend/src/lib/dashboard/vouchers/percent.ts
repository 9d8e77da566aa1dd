import type { Locale } from '#lib/i18n.ts';
import { inLatinDigits } from '#lib/money.ts';

/** `12,5` for 1250 basis points. */
export function percentForInput(rate: number, locale: Locale): string {
	const hundredths = String(rate % 100)
		.padStart(2, '0')
		.replace(/0+$/, '');
	const point = locale === 'fr' ? ',' : '.';
	return `${Math.trunc(rate / 100)}${hundredths && point + hundredths}`;
}

/** What a person types as per cent (`10`, `12,5`, `12.50 %`) in basis points; null for anything else. */
export function parsePercent(text: string): number | null {
	const match = /^(\d{1,3})(?:[.,٫](\d{1,2}))?[\s\u00a0]*[%٪]?$/.exec(inLatinDigits(text.trim()));
	if (!match) return null;
	const [, whole = '', fraction = ''] = match;
	return Number.parseInt(whole + fraction.padEnd(2, '0'), 10);
}
