/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type MarketPageQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type MarketPageQuery = { readonly market: { readonly id: string, readonly slug: string, readonly name: string, readonly summary: string, readonly place: string, readonly address: string, readonly startsAt: string, readonly endsAt: string, readonly department: { readonly latitude: number, readonly longitude: number } | null, readonly stalls: ReadonlyArray<{ readonly id: string, readonly number: string, readonly shop: { readonly id: string, readonly slug: string, readonly name: string, readonly tagline: string, readonly story: string, readonly city: string, readonly accent: string, readonly productCount: number, readonly banner: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number } | null } }> } | null, readonly marketPieces: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly available: boolean, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null, readonly shop: { readonly slug: string, readonly name: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly endCursor: string | null } } };

export type MarketCalendarQueryVariables = Exact<{
  slug: string;
}>;


export type MarketCalendarQuery = { readonly market: { readonly slug: string, readonly name: string, readonly summary: string, readonly place: string, readonly address: string, readonly startsAt: string, readonly endsAt: string } | null };

export const MarketPageDocument: PersistedDocument<MarketPageQuery, MarketPageQueryVariables> = {
	documentId: 'f61b026b332565bb458af291c371a12ab6a93e18bd47606d205f8664fc09e67d'
};
export const MarketCalendarDocument: PersistedDocument<MarketCalendarQuery, MarketCalendarQueryVariables> = {
	documentId: 'd86b65d1ec0519c93c9cf51b25a6d1b62974b599315b61931d212b32e576c121'
};