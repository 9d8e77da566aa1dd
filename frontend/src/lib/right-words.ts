import { m } from '#lib/paraglide/messages.js';

/** What each right is called, and what it opens. */
export const RIGHT_WORDS = {
	PRODUCTS: { name: () => m.team_right_products(), why: () => m.team_right_products_why() },
	ORDERS: { name: () => m.team_right_orders(), why: () => m.team_right_orders_why() },
	MONEY: { name: () => m.team_right_money(), why: () => m.team_right_money_why() }
} as const;
