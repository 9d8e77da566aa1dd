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

/** What kind of document proves a claim. */
export type ProofKind =
  | 'ATTESTATION'
  | 'CERTIFICATE'
  | 'CONTRACT'
  | 'INVOICE'
  | 'TEST_REPORT';

/** When the market is that a piece lies at; a market of several days is TODAY until its end. */
export type WhenAtMarket =
  | 'SOON'
  | 'TODAY';

export type ThemePageQueryVariables = Exact<{
  slug: string;
  filter: ProductFilter;
  sort?: ProductSort | null | undefined;
  after?: string | null | undefined;
}>;


export type ThemePageQuery = { readonly theme: { readonly id: string, readonly name: string, readonly summary: string, readonly criteria: ReadonlyArray<string>, readonly needsProof: boolean, readonly picture: { readonly url: string, readonly srcset: string, readonly alt: string } | null } | null, readonly themeClaims: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly wording: string, readonly scope: string, readonly aboutShop: boolean, readonly checkedBy: string, readonly checkedAt: string | null, readonly endsOn: string | null, readonly shop: { readonly slug: string, readonly name: string }, readonly product: { readonly slug: string, readonly title: string } | null, readonly proofs: ReadonlyArray<{ readonly id: string, readonly kind: ProofKind, readonly title: string, readonly issuer: string, readonly reference: string, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly documentUrl: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean } }, readonly products: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly titleLanguage: string, readonly available: boolean, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null, readonly rating: { readonly count: number, readonly average: number } | null, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null, readonly shop: { readonly slug: string, readonly name: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly endCursor: string | null } }, readonly facets: { readonly corrected: string, readonly total: number, readonly facets: ReadonlyArray<{ readonly key: FacetKey, readonly choices: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number, readonly chosen: boolean, readonly swatch: string }> }> } };

export const ThemePageDocument: PersistedDocument<ThemePageQuery, ThemePageQueryVariables> = {
	documentId: '9210c6b7112473e2eb331dbe3e6446ed9ba013a004204651c4a3ebc664f4d0c1'
};