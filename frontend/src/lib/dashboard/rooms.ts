import { m } from '#lib/paraglide/messages.js';
import type { IconName } from '#lib/ui/icons.ts';
import { holds, NEEDS, type Place } from './rights.ts';

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
	const also = below('delivery', 'vouchers', 'papers', 'look', 'newsletter');
	const room = { icon: 'shop', name: m.dashboard_shop(), also } as const;
	if (holds(place, 'PRODUCTS')) return [{ ...room, href: `${desk}/shop` }];
	return holds(place, 'ORDERS') ? [{ ...room, href: `${desk}/delivery` }] : [];
}

interface Link {
	/** Its address below the shop's desk. */
	readonly page: string;
	readonly icon: IconName;
	readonly name: string;
}

/** What the shop's own page leads to, as far as it is open to somebody with this place. */
export function shopLinks(place: Place): Link[] {
	const links: Link[] = [
		{ page: 'look', icon: 'image', name: m.look_link() },
		{ page: 'delivery', icon: 'truck', name: m.parcels_title() },
		{ page: 'vouchers', icon: 'tag', name: m.voucher_title() },
		{ page: 'newsletter', icon: 'mail', name: m.newsletter_desk() },
		{ page: 'shop/search', icon: 'search', name: m.editor_search() },
		{ page: 'papers', icon: 'receipt', name: m.papers_title() },
		{ page: 'team', icon: 'user', name: m.team_title() },
		{ page: 'shop/export', icon: 'download', name: m.export_title() }
	];
	return links.filter(({ page }) => holds(place, ...(NEEDS[page] ?? ['OWNER'])));
}
