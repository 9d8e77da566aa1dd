import { textOf } from '#lib/forms/form-answer.ts';
import { inLatinDigits, parseAmount } from '#lib/money.ts';
import { m } from '#lib/paraglide/messages.js';
import { SHOP_CURRENCY } from '../currency.ts';
import { parsePercent } from './percent.ts';

/** What a voucher takes off. */
export const VALUES = ['percent', 'amount', 'delivery'] as const;
export type Value = (typeof VALUES)[number];

interface Terms {
	code: string;
	amount: number | null;
	rate: number | null;
	freeDelivery: boolean;
	minGoods: number | null;
	maxUses: number | null;
	maxPerCustomer: number | null;
	startsOn: string;
	endsOn: string | null;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What a designer typed about a voucher, as the API takes it, and what of it cannot be read. */
export function readTerms(typed: FormData): { terms: Terms; problems: Record<string, string> } {
	const problems: Record<string, string> = {};
	const kind = textOf(typed, 'kind');
	const rate = kind === 'percent' ? parsePercent(textOf(typed, 'value')) : null;
	const amount = kind === 'amount' ? parseAmount(textOf(typed, 'value'), SHOP_CURRENCY) : null;
	if (kind === 'percent' && rate === null) problems.value = m.voucher_percent_wrong();
	if (kind === 'amount' && amount === null) problems.value = m.dashboard_price_unreadable();
	const startsOn = textOf(typed, 'startsOn');
	if (!DATE.test(startsOn)) problems.startsOn = m.delivery_day_wrong();
	const terms: Terms = {
		code: textOf(typed, 'code'),
		amount,
		rate,
		freeDelivery: kind === 'delivery',
		minGoods: optional(typed, 'minGoods', problems, (text) => parseAmount(text, SHOP_CURRENCY)),
		maxUses: optional(typed, 'maxUses', problems, wholeNumber),
		maxPerCustomer: optional(typed, 'maxPerCustomer', problems, wholeNumber),
		startsOn,
		endsOn: optional(typed, 'endsOn', problems, (text) => (DATE.test(text) ? text : null))
	};
	return { terms, problems };
}

/** Null for an empty field; for what cannot be read too, with a problem. */
function optional<Read>(
	typed: FormData,
	name: string,
	problems: Record<string, string>,
	read: (text: string) => Read | null
): Read | null {
	const text = textOf(typed, name);
	if (text === '') return null;
	const value = read(text);
	if (value === null) problems[name] = m.voucher_unreadable();
	return value;
}

function wholeNumber(text: string): number | null {
	const digits = inLatinDigits(text);
	return /^\d{1,6}$/.test(digits) ? Number.parseInt(digits, 10) : null;
}
