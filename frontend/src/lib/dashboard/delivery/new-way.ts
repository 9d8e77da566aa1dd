import { SHOP_CURRENCY } from '../currency.ts';
import type { DeliveryWayFragment } from './DeliveryWay.gql.ts';
import { KINDS } from './words.ts';
import { countriesOf } from './zones.ts';

type NewWay = Omit<DeliveryWayFragment, 'id' | 'name' | 'place'>;

/** What the form of a new way starts with; an unknown kind is a parcel. */
export function newWay(asked: string | null): NewWay {
	const kind = KINDS.find((known) => known === asked) ?? 'POST';
	const isCollected = kind === 'COLLECT';
	const isNear = isCollected || kind === 'HAND';
	return {
		kind,
		names: [],
		places: [],
		price: { amount: isNear ? 0 : 490, currency: SHOP_CURRENCY },
		bands: [],
		countries: kind === 'HAND' ? ['FR'] : [...countriesOf('home', [])],
		postcodes: [],
		freeFrom: null,
		minDays: isCollected ? 0 : 2,
		maxDays: isCollected ? 1 : 4,
		isActive: true,
		isOfMarket: false
	};
}
