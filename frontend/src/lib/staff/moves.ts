/** How many moves the form of an entry by hand has room for. */
export const MOVES = [1, 2, 3] as const;

/** Accounts of the house; those of a shop are `shop:7:payable` and the like (docs/books.md). */
export const HOUSE_ACCOUNTS = [
	'house:bank',
	'house:commission',
	'house:commission-vat',
	'house:fees',
	'house:losses',
	'house:unallocated',
	'stripe:clearing',
	'dispute:clearing'
] as const;
