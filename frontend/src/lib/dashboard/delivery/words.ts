import { countryName, deliveredCountries } from '../countries.ts';
import { getLocale } from '#lib/i18n.ts';
import { formatMoney, type Money } from '#lib/money.ts';
import { m } from '#lib/paraglide/messages.js';
import { zoneOf } from './zones.ts';

export type Kind = 'POST' | 'PICKUP_POINT' | 'COLLECT' | 'HAND';

export const KINDS: readonly Kind[] = ['POST', 'PICKUP_POINT', 'COLLECT', 'HAND'];

export function kindName(kind: Kind): string {
	const names: Record<Kind, () => string> = {
		POST: m.delivery_kind_post,
		PICKUP_POINT: m.delivery_kind_pickup,
		COLLECT: m.delivery_kind_collect,
		HAND: m.delivery_kind_hand
	};
	return names[kind]();
}

/** What a kind is for, in a sentence. */
export function kindHelp(kind: Kind): string {
	const words: Record<Kind, () => string> = {
		POST: m.delivery_kind_post_help,
		PICKUP_POINT: m.delivery_kind_pickup_help,
		COLLECT: m.delivery_kind_collect_help,
		HAND: m.delivery_kind_hand_help
	};
	return words[kind]();
}

interface Priced {
	readonly price: Money;
	readonly bands: readonly { readonly price: Money }[];
}

/** `4,90 €`, `4,90 € – 8,90 €` by weight, or that it is free. */
export function priceWords({ price, bands }: Priced): string {
	const amounts = bands.map((band) => band.price.amount);
	const [least, most] = [Math.min(price.amount, ...amounts), Math.max(price.amount, ...amounts)];
	const said = (amount: number): string =>
		amount === 0 ? m.basket_free() : formatMoney({ ...price, amount }, getLocale());
	return least === most ? said(least) : `${said(least)} – ${said(most)}`;
}

/** Where it goes, in few words. */
export function zoneWords(countries: readonly string[]): string {
	const zone = zoneOf(countries);
	if (zone === 'home') return m.delivery_zone_home();
	if (zone === 'abroad') return m.delivery_zone_abroad();
	if (zone === 'everywhere') return m.delivery_zone_everywhere();
	const locale = getLocale();
	const total = deliveredCountries(locale).length;
	if (countries.length > 4) return m.delivery_zone_some({ count: countries.length, total });
	return new Intl.ListFormat(locale).format(countries.map((code) => countryName(code, locale)));
}
