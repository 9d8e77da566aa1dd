/** Facets as an address says them, and as the API wants them. */

export type FacetKey =
	'SIZE' | 'COLOR' | 'PRICE' | 'THEME' | 'DESIGNER' | 'MATERIAL' | 'MARKET' | 'MADE_TO_ORDER';

export const PARAMETER_OF: Readonly<Record<FacetKey, string>> = {
	SIZE: 'size',
	COLOR: 'color',
	PRICE: 'price',
	THEME: 'theme',
	DESIGNER: 'designer',
	MATERIAL: 'material',
	MARKET: 'market',
	MADE_TO_ORDER: 'made'
};

const FACET_PARAMETERS: ReadonlySet<string> = new Set(Object.values(PARAMETER_OF));
/** Whole euros, both ends included; the second may be missing. */
const PRICE = /^(\d{1,6})-(\d{1,6})?$/u;
const CENTS = 100;

type MarketWhen = 'TODAY' | 'SOON';

export interface PriceRange {
	readonly least: number;
	readonly most: number | null;
}

export interface Choices {
	readonly sizes: string[];
	readonly colors: string[];
	readonly materials: string[];
	readonly prices: PriceRange[];
	readonly themes: string[];
	readonly designers: string[];
	readonly marketDays: MarketWhen[];
	readonly madeToOrder: boolean;
}

interface Parameters {
	getAll(name: string): string[];
	has(name: string): boolean;
}

/** What an address chooses; what cannot be meant is left out. */
export function choicesOf(parameters: Parameters): Choices {
	const all = (key: FacetKey): string[] => parameters.getAll(PARAMETER_OF[key]).filter(Boolean);
	return {
		sizes: all('SIZE'),
		colors: all('COLOR'),
		materials: all('MATERIAL'),
		prices: all('PRICE').flatMap(priceRange),
		themes: all('THEME'),
		designers: all('DESIGNER'),
		marketDays: all('MARKET').flatMap((word) =>
			word === 'today' ? ['TODAY'] : word === 'soon' ? ['SOON'] : []
		),
		madeToOrder: parameters.has(PARAMETER_OF.MADE_TO_ORDER)
	};
}

function priceRange(text: string): PriceRange[] {
	const match = PRICE.exec(text);
	if (!match) return [];
	const most = match[2] === undefined ? null : Number(match[2]) * CENTS;
	return [{ least: Number(match[1]) * CENTS, most }];
}

interface Address {
	readonly pathname: string;
	readonly searchParams: Iterable<[string, string]>;
}

/** The address of the list without one choice, from its first page. */
export function without(url: Address, key: FacetKey, value: string): string {
	const name = PARAMETER_OF[key];
	return kept(url, ([given, said]) => given !== name || said !== value);
}

/** The address of the list without any choice. */
export function withoutAny(url: Address): string {
	return kept(url, ([name]) => !FACET_PARAMETERS.has(name));
}

/** What a form of facets must say again: the words and the order. */
export function besidesFacets(url: Address): [string, string][] {
	return [...url.searchParams].filter(([name]) => !FACET_PARAMETERS.has(name) && name !== 'after');
}

function kept(url: Address, keep: (parameter: [string, string]) => boolean): string {
	const parameters = [...url.searchParams].filter(
		(parameter) => parameter[0] !== 'after' && keep(parameter)
	);
	const query = new URLSearchParams(parameters).toString();
	return query ? `${url.pathname}?${query}` : url.pathname;
}
