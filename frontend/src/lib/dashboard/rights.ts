/** What an owner hands out; `OWNER` stands for what no helper is ever given. */
export type Right = 'PRODUCTS' | 'ORDERS' | 'MONEY';
export type Need = Right | 'OWNER';

/** What somebody may do in a shop. */
export interface Place {
	readonly isOwner: boolean;
	readonly rights: readonly Right[];
}

const ANYBODY: readonly Need[] = [];

/** By the address below the shop's desk: one of these opens the page. The API asks by itself. */
export const NEEDS: Readonly<Record<string, readonly Need[]>> = {
	'': ANYBODY,
	team: ANYBODY,
	notices: ANYBODY,
	orders: ['ORDERS'],
	returns: ['ORDERS'],
	reviews: ['ORDERS'],
	messages: ['ORDERS'],
	delivery: ['ORDERS'],
	products: ['PRODUCTS'],
	stock: ['PRODUCTS'],
	vouchers: ['PRODUCTS'],
	collections: ['PRODUCTS'],
	look: ['PRODUCTS'],
	shop: ['PRODUCTS'],
	'shop/search': ['PRODUCTS'],
	'shop/export': ['OWNER'],
	markets: ['PRODUCTS', 'MONEY'],
	money: ['MONEY'],
	figures: ['MONEY'],
	papers: ['OWNER'],
	payouts: ['OWNER'],
	start: ['OWNER'],
	newsletter: ['OWNER']
};

/** Of a page by the id of its route, e.g. `/dashboard/[shop]/orders/[id]`; unknown ones are owners'. */
export function needsOf(routeId: string): readonly Need[] {
	const [room = '', page = ''] = routeId.split('/').slice(3);
	return NEEDS[`${room}/${page}`] ?? NEEDS[room] ?? ['OWNER'];
}

export const holds = ({ isOwner, rights }: Place, ...needs: readonly Need[]): boolean =>
	isOwner || needs.length === 0 || needs.some((need) => need !== 'OWNER' && rights.includes(need));
