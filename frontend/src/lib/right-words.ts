import { m } from '#lib/paraglide/messages.js';

/** What each right is called, and what it opens. */
export const RIGHT_WORDS = {
	PRODUCTS: { name: () => m.team_right_PRODUCTS(), why: () => m.team_right_PRODUCTS_why() },
	ORDERS: { name: () => m.team_right_ORDERS(), why: () => m.team_right_ORDERS_why() },
	MONEY: { name: () => m.team_right_MONEY(), why: () => m.team_right_MONEY_why() }
} as const;
