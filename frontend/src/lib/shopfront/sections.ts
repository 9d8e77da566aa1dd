/** Parts of a storefront page, as the API names them. */
export const SECTIONS = [
	'FEATURED',
	'STORY',
	'COLLECTIONS',
	'NEW',
	'PIECES',
	'MARKETS',
	'REVIEWS'
] as const;

export type ShopSection = (typeof SECTIONS)[number];
