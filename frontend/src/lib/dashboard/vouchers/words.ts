import { formatDate } from '#lib/dates.ts';
import { getLocale } from '#lib/i18n.ts';
import { formatMoney } from '#lib/money.ts';
import { m } from '#lib/paraglide/messages.js';
import { percentForInput } from './percent.ts';
import type { ShopVoucherFragment } from './Voucher.gql.ts';

type State = ShopVoucherFragment['state'];
type Tone = 'neutral' | 'info' | 'good' | 'waiting';

export const TONES: Record<State, Tone> = {
	COMING: 'info',
	RUNNING: 'good',
	USED_UP: 'waiting',
	OVER: 'neutral',
	STOPPED: 'neutral'
};

export function stateName(state: State): string {
	const names: Record<State, () => string> = {
		COMING: m.voucher_coming,
		RUNNING: m.voucher_running,
		USED_UP: m.voucher_used_up,
		OVER: m.voucher_over,
		STOPPED: m.voucher_stopped
	};
	return names[state]();
}

/** `−10 %`, `−5,00 €` or that the delivery is free. */
export function valueWords(voucher: Pick<ShopVoucherFragment, 'amount' | 'rate'>): string {
	if (voucher.rate)
		return m.voucher_percent({ percent: percentForInput(voucher.rate, getLocale()) });
	if (voucher.amount) return `−${formatMoney(voucher.amount, getLocale())}`;
	return m.voucher_free_delivery();
}

/** From when to when, how often, from how much. */
export function termsWords(voucher: ShopVoucherFragment): string {
	const locale = getLocale();
	const first = formatDate(voucher.startsOn, locale);
	const terms = [
		voucher.endsOn
			? m.voucher_between({ first, last: formatDate(voucher.endsOn, locale) })
			: m.voucher_since({ first })
	];
	if (voucher.minGoods)
		terms.push(m.voucher_from_amount({ amount: formatMoney(voucher.minGoods, locale) }));
	if (voucher.maxPerCustomer) terms.push(m.voucher_each({ count: voucher.maxPerCustomer }));
	return terms.join(' · ');
}

/** How often it was used, and what it took off. */
export function useWords({ uses, maxUses, given }: ShopVoucherFragment): string {
	const times = maxUses
		? m.voucher_uses_of({ uses, most: maxUses })
		: m.voucher_uses({ count: uses });
	if (given.amount === 0) return times;
	return `${times} · ${m.voucher_given({ amount: formatMoney(given, getLocale()) })}`;
}
