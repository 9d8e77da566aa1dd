export type Sort = 'PICKED' | 'NEWEST' | 'PRICE_ASC' | 'PRICE_DESC' | 'RELEVANCE';

/** How an order is written in an address. The first one is what stands when nothing is said. */
const SORT_OF_WORD: ReadonlyMap<string, Sort> = new Map([
	['picked', 'PICKED'],
	['new', 'NEWEST'],
	['price-up', 'PRICE_ASC'],
	['price-down', 'PRICE_DESC'],
	['best', 'RELEVANCE']
]);

export type SortWord = 'picked' | 'new' | 'price-up' | 'price-down' | 'best';

export interface ListingChoice {
	readonly sort: Sort;
	readonly sortWord: SortWord;
	/** Cursor of the last piece already seen. */
	readonly after: string | null;
}

/** What a page's `url` says, read-only or not. */
interface Address {
	readonly pathname: string;
	readonly searchParams: Iterable<[string, string]>;
}

/** Order and place in a list of pieces, from its address; an unknown order is the usual one. */
export function listingChoice(url: URL, usual: SortWord = 'picked'): ListingChoice {
	const asked = url.searchParams.get('sort') ?? usual;
	const sortWord = SORT_OF_WORD.has(asked) ? (asked as SortWord) : usual;
	return {
		sort: SORT_OF_WORD.get(sortWord) ?? 'PICKED',
		sortWord,
		after: url.searchParams.get('after') || null
	};
}

/** The address of the same page with other parameters; null takes one away. */
export function addressWith(
	url: Address,
	changes: Readonly<Record<string, string | null>>
): string {
	const parameters = new URLSearchParams([...url.searchParams]);
	for (const [name, value] of Object.entries(changes)) {
		if (value === null) parameters.delete(name);
		else parameters.set(name, value);
	}
	const query = parameters.toString();
	return query ? `${url.pathname}?${query}` : url.pathname;
}
