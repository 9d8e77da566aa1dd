import { baseLocale, locales } from '#lib/paraglide/runtime.js';

/** What the pages of the shop and the service worker agree about: where things are kept, and what is said. */

/** Raise the number when what is kept changes its shape: older caches are then deleted. */
export const SHELF = {
	pages: 'shop-pages-1',
	assets: 'shop-assets-1',
	pictures: 'shop-pictures-1'
} as const;

/** Under this address `SHELF.pages` has the `Kept` that says what is there. */
export const KEPT_LIST = '/.kept';

export interface KeptPage {
	/** Path of the page, with its language. */
	readonly address: string;
	readonly title: string;
	/** When it was fetched, ISO. */
	readonly on: string;
	readonly assets: readonly string[];
	readonly pictures: readonly string[];
}

/** Most recently seen last. */
export type Kept = readonly KeptPage[];

/** Says which page is read, so that the worker keeps a copy of it. */
export interface SeenMessage {
	readonly kind: 'seen';
	readonly address: string;
	readonly title: string;
	readonly colorScheme: string;
	/** Programs, styles and fonts that the page has loaded beyond those its HTML names. */
	readonly assets: readonly string[];
	/** Pictures as this screen shows them. */
	readonly pictures: readonly string[];
}

export interface ForgetMessage {
	readonly kind: 'forget';
}

export type ShopMessage = SeenMessage | ForgetMessage;

export type PageAddress = Pick<URL, 'pathname' | 'search'>;

const PREFIXES = locales.filter((locale) => locale !== baseLocale).map((locale) => `/${locale}`);

/** `/en/shops/lune` → `['/en', '/shops/lune']`; the site's own language has no prefix. */
export function splitLanguage(pathname: string): [prefix: string, path: string] {
	const prefix = PREFIXES.find((known) => pathname === known || pathname.startsWith(`${known}/`));
	return prefix === undefined ? ['', pathname] : [prefix, pathname.slice(prefix.length) || '/'];
}

const PUBLIC = /^\/(?:(?:themes|shops|markets)(?:\/[^/]+)*)?$/;
const PRODUCT = /^\/shops\/[^/]+\/(?!seller$)[^/]+$/;
const NOT_OF_THE_SHOP = /^\/(?:till|dashboard|staff|organise)(?:\/|$)/;

/** A page that says the same to everybody: home, themes, designers, pieces, markets. */
export const isPublicPage = (pathname: string): boolean => PUBLIC.test(splitLanguage(pathname)[1]);

/**
 * The address under which a page is kept; null for a page that is not. Filters and sorting make another
 * page of a list, but not of a piece.
 */
export function keptAddress({ pathname, search }: PageAddress): string | null {
	if (!isPublicPage(pathname)) return null;
	return search === '' || PRODUCT.test(splitLanguage(pathname)[1]) ? pathname : null;
}

export const offlineAddress = (pathname: string): string => `${splitLanguage(pathname)[0]}/offline`;

export const OFFLINE_ADDRESSES = ['', ...PREFIXES].map((prefix) => `${prefix}/offline`);

/** Whether a visitor of the shop shall be told by the shop that there is no network. */
export const isOfTheShop = (pathname: string): boolean =>
	!NOT_OF_THE_SHOP.test(splitLanguage(pathname)[1]);
