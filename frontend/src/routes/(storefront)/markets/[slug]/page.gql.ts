/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type MarketPageQueryVariables = Exact<{
  slug: string;
  shop: string;
  after?: string | null | undefined;
  ofShop: boolean;
}>;


export type MarketPageQuery = { readonly market: { readonly orderUntil: string | null, readonly id: string, readonly slug: string, readonly name: string, readonly summary: string, readonly place: string, readonly address: string, readonly startsAt: string, readonly endsAt: string, readonly stalls: ReadonlyArray<{ readonly id: string, readonly number: string, readonly column: number | null, readonly row: number | null, readonly shop: { readonly name: string, readonly id: string, readonly slug: string, readonly tagline: string, readonly taglineLanguage: string, readonly story: string, readonly storyLanguage: string, readonly city: string, readonly accent: string, readonly productCount: number, readonly banner: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number } | null }, readonly brought: { readonly count: number, readonly shown: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly titleLanguage: string, readonly available: boolean, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null, readonly rating: { readonly count: number, readonly average: number } | null, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null, readonly shop: { readonly slug: string, readonly name: string } }> } }> } | null, readonly marketPieces?: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly titleLanguage: string, readonly available: boolean, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null, readonly rating: { readonly count: number, readonly average: number } | null, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null, readonly shop: { readonly slug: string, readonly name: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly endCursor: string | null } } };

export type MarketCalendarQueryVariables = Exact<{
  slug: string;
}>;


export type MarketCalendarQuery = { readonly market: { readonly slug: string, readonly name: string, readonly summary: string, readonly place: string, readonly address: string, readonly startsAt: string, readonly endsAt: string } | null };

export const MarketPageDocument: PersistedDocument<MarketPageQuery, MarketPageQueryVariables> = {
	documentId: '8d6cad4a3b0a6e9c803ece6f2feb589be52b4827fad1a533053744bd15f3318b'
};
export const MarketCalendarDocument: PersistedDocument<MarketCalendarQuery, MarketCalendarQueryVariables> = {
	documentId: 'd86b65d1ec0519c93c9cf51b25a6d1b62974b599315b61931d212b32e576c121'
};