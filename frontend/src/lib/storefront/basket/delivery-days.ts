import { formatDayRange } from '#lib/dates.ts';
import { getLocale } from '#lib/i18n.ts';
import { m } from '#lib/paraglide/messages.js';
import type { DeliveryChoiceFragment } from './DeliveryChoice.gql.ts';

const WORDS: Record<string, (days: { days: string }) => string> = {
	post: m.basket_delivery_days,
	pickup_point: m.basket_pickup_days,
	collect: m.basket_collect_days
};

/** When and where it can be had, in words: `Chez vous : mardi 24 – jeudi 26 novembre`. */
export function deliveryDays({
	kind,
	deliveredFrom,
	deliveredBy
}: Pick<DeliveryChoiceFragment, 'kind' | 'deliveredFrom' | 'deliveredBy'>): string {
	const words = WORDS[kind.toLowerCase()] ?? m.basket_delivery_days;
	return words({ days: formatDayRange(deliveredFrom, deliveredBy, getLocale()) });
}

/** Where it is collected or brought: in the designer's words, and by its postcodes. */
export function placeWords({
	place,
	postcodes
}: Pick<DeliveryChoiceFragment, 'place' | 'postcodes'>): string[] {
	const codes =
		postcodes.length > 0 ? [m.delivery_postcodes_are({ codes: postcodes.join(', ') })] : [];
	return place ? [place, ...codes] : codes;
}
