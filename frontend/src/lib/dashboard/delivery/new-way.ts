import { SHOP_CURRENCY } from '../currency.ts';
import type { DeliveryWayFragment } from './DeliveryWay.gql.ts';
import { KINDS, type Kind } from './words.ts';
import { countriesOf } from './zones.ts';

type NewWay = Omit<DeliveryWayFragment, 'id' | 'name' | 'place'>;

/** Last part of the address of the form for a new way: `pickup-point`. */
export const addressOf = (kind: Kind): string => kind.toLowerCase().replace('_', '-');

/** What the form of a new way starts with; null when `address` is none. */
export function newWay(address: string): NewWay | null {
	const kind = KINDS.find((known) => addressOf(known) === address);
	if (!kind) return null;
	const isCollected = kind === 'COLLECT';
	const isNear = isCollected || kind === 'HAND';
	return {
		kind,
		names: [],
		places: [],
		price: { amount: isNear ? 0 : 490, currency: SHOP_CURRENCY },
		bands: [],
		countries: [...countriesOf('home', [])],
		postcodes: [],
		freeFrom: null,
		minDays: isCollected ? 0 : 2,
		maxDays: isCollected ? 1 : 4,
		isActive: true,
		isOfMarket: false
	};
}
