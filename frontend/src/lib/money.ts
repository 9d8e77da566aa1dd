/** An amount in the minor unit of its currency (cents for EUR), as the API gives it. */
export interface Money {
	readonly amount: number;
	readonly currency: string;
}

/** Figures stay Latin in every language, as on the paper tags at a market. */
const TAG = { fr: 'fr-FR', en: 'en-GB', ar: 'ar-u-nu-latn' } as const;

/** `84,00 €` in French, `€84.00` in English; no float on the way. */
export function formatMoney(money: Money, locale: keyof typeof TAG): string {
	const format = currencyFormat(TAG[locale], money.currency);
	return format.format(asDecimal(money.amount, exponentOf(format)));
}

const formats = new Map<string, Intl.NumberFormat>();

/** Making one takes longer than everything else that a price on a page needs: each is made once. */
function currencyFormat(tag: string, currency: string): Intl.NumberFormat {
	const key = `${tag} ${currency}`;
	const known = formats.get(key);
	if (known) return known;
	const format = new Intl.NumberFormat(tag, { style: 'currency', currency });
	formats.set(key, format);
	return format;
}

/**
 * Reads what a person types as a price (`12`, `12,50`, `12.50`, `1 234,5`) as minor units.
 * Gives null for anything else, also for more decimals than the currency has.
 */
export function parseAmount(text: string, currency: string): number | null {
	const compact = inLatinDigits(text.replace(/[\s\u00a0\u202f]/g, ''));
	const match = /^(\d{1,9})(?:[.,٫](\d+))?$/.exec(compact);
	if (!match) return null;
	const [, whole = '', fraction = ''] = match;
	const exponent = exponentOf(currencyFormat('en', currency));
	if (fraction.length > exponent) return null;
	return Number.parseInt(whole + fraction.padEnd(exponent, '0'), 10);
}

/** The text that `parseAmount` reads back, for filling an input: `12,50` or `12.50`. */
export function amountForInput(money: Money, locale: keyof typeof TAG): string {
	const decimal = asDecimal(money.amount, exponentOf(currencyFormat(TAG[locale], money.currency)));
	return locale === 'fr' ? decimal.replace('.', ',') : decimal;
}

function asDecimal(amount: number, exponent: number): `${number}` {
	const sign = amount < 0 ? '-' : '';
	const digits = String(Math.abs(amount)).padStart(exponent + 1, '0');
	const whole = digits.slice(0, digits.length - exponent);
	const text = exponent === 0 ? whole : `${whole}.${digits.slice(-exponent)}`;
	return `${sign}${text}` as `${number}`;
}

const exponentOf = (format: Intl.NumberFormat): number =>
	format.resolvedOptions().maximumFractionDigits ?? 2;

/** Arabic keyboards may write other digits. */
export const inLatinDigits = (text: string): string => text.replace(/[٠-٩]/g, latinDigit);

const latinDigit = (digit: string): string => String(digit.charCodeAt(0) - '٠'.charCodeAt(0));
