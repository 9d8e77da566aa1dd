/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** Tills open only in an open market. */
export type MarketState =
  | 'CLOSED'
  | 'OPEN'
  | 'PLANNED';

export type TillMarketsQueryVariables = Exact<{ [key: string]: never; }>;


export type TillMarketsQuery = { readonly viewer: { readonly id: string, readonly name: string } | null, readonly myMarkets: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly place: string, readonly startsAt: string, readonly endsAt: string, readonly state: MarketState, readonly tills: ReadonlyArray<{ readonly id: string, readonly name: string, readonly openShift: { readonly id: string, readonly cashierName: string, readonly openedAt: string } | null }> | null }> };

export const TillMarketsDocument: PersistedDocument<TillMarketsQuery, TillMarketsQueryVariables> = {
	documentId: 'af88f5dca1e34993b550c41ad791229e64057e3c9417908249c564b01d1baeeb'
};