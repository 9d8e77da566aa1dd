import { m } from '#lib/paraglide/messages.js';
import type { IconName } from '#lib/ui/icons.ts';
import { holds, type Place } from './rights.ts';

interface Room {
	readonly href: string;
	readonly icon: IconName;
	readonly name: string;
	readonly wideOnly?: boolean;
	readonly also?: readonly string[];
}

/** The rooms of a shop that somebody with this place may open; `desk` is the address of its dashboard. */
export function roomsOf(desk: string, place: Place): Room[] {
	const below = (...pages: string[]): string[] => pages.map((page) => `${desk}/${page}`);
	const rooms: Room[] = [
		{ href: desk, icon: 'home', name: m.dashboard_home(), also: below('notices', 'team') }
	];
	if (holds(place, 'ORDERS'))
		rooms.push({
			href: `${desk}/orders`,
			icon: 'box',
			name: m.dashboard_orders(),
			also: below('returns', 'reviews')
		});
	if (holds(place, 'PRODUCTS'))
		rooms.push({
			href: `${desk}/products`,
			icon: 'hanger',
			name: m.dashboard_products(),
			also: below('stock', 'collections')
		});
	if (holds(place, 'PRODUCTS', 'MONEY'))
		rooms.push({ href: `${desk}/markets`, icon: 'calendar', name: m.stall_markets() });
	if (holds(place, 'MONEY'))
		rooms.push({
			href: `${desk}/money`,
			icon: 'cash',
			name: m.dashboard_money(),
			also: below('figures')
		});
	if (holds(place, 'ORDERS'))
		rooms.push({
			href: `${desk}/messages`,
			icon: 'mail',
			name: m.letters_title(),
			wideOnly: true
		});
	return [...rooms, ...shopRoom(desk, place, below)];
}

/** Who keeps orders only comes for the ways of delivery. */
function shopRoom(desk: string, place: Place, below: (...pages: string[]) => string[]): Room[] {
	const also = below('delivery', 'vouchers', 'papers', 'look', 'newsletter', 'domain');
	const room = { icon: 'shop', name: m.dashboard_shop(), also } as const;
	if (holds(place, 'PRODUCTS')) return [{ ...room, href: `${desk}/shop` }];
	return holds(place, 'ORDERS') ? [{ ...room, href: `${desk}/delivery` }] : [];
}
