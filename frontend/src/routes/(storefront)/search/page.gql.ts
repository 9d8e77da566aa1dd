/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** What pieces can be chosen by. */
export type FacetKey =
  | 'COLOR'
  | 'DESIGNER'
  | 'MADE_TO_ORDER'
  | 'MARKET'
  | 'MATERIAL'
  | 'PRICE'
  | 'SIZE'
  | 'THEME';

/** Both ends included; an end may be missing. */
export type PriceRangeInput = {
  readonly least?: number | null | undefined;
  readonly most?: number | null | undefined;
};

/**
 * `query`, `inTheme` and `inShop` (slugs) say which list; the rest are choices within it.
 *
 * Any choice of one facet will do, all facets must hold; size, colour, material, price and market
 * for one and the same variant that is there to be had.
 */
export type ProductFilter = {
  readonly colors?: ReadonlyArray<string> | null | undefined;
  readonly designers?: ReadonlyArray<string> | null | undefined;
  readonly inShop?: string | null | undefined;
  readonly inTheme?: string | null | undefined;
  readonly madeToOrder?: boolean | null | undefined;
  readonly marketDays?: ReadonlyArray<WhenAtMarket> | null | undefined;
  readonly materials?: ReadonlyArray<string> | null | undefined;
  readonly prices?: ReadonlyArray<PriceRangeInput> | null | undefined;
  readonly query?: string | null | undefined;
  readonly sizes?: ReadonlyArray<string> | null | undefined;
  readonly themes?: ReadonlyArray<string> | null | undefined;
};

/**
 * How products are ordered. PICKED is by the points of shops.ranking, RELEVANCE by how close
 *     they are to the words; without words it is PICKED.
 */
export type ProductSort =
  | 'NEWEST'
  | 'PICKED'
  | 'PRICE_ASC'
  | 'PRICE_DESC'
  | 'RELEVANCE';

/** When the market is that a piece lies at; a market of several days is TODAY until its end. */
export type WhenAtMarket =
  | 'SOON'
  | 'TODAY';

export type SearchPageQueryVariables = Exact<{
  filter: ProductFilter;
  sort?: ProductSort | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchPageQuery = { readonly products: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly available: boolean, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null, readonly shop: { readonly slug: string, readonly name: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly endCursor: string | null } }, readonly facets: { readonly corrected: string, readonly total: number, readonly facets: ReadonlyArray<{ readonly key: FacetKey, readonly choices: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number, readonly chosen: boolean, readonly swatch: string }> }> } };

export type SearchSuggestionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SearchSuggestionsQuery = { readonly products: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly available: boolean, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null, readonly shop: { readonly slug: string, readonly name: string } }> } };

export const SearchPageDocument: PersistedDocument<SearchPageQuery, SearchPageQueryVariables> = {
	documentId: 'b78f2c310cf134398ac3f7c799ebbc3a7e06c685c43f1ec3ad62b2cf1b0e9428'
};
export const SearchSuggestionsDocument: PersistedDocument<SearchSuggestionsQuery, SearchSuggestionsQueryVariables> = {
	documentId: '3a79da30d18209f134c0fb6203cb02081ed0bd8e20e2bc3642c6c0b1f3d7e634'
};