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

export type TillFrameQueryVariables = Exact<{
  market: string;
}>;


export type TillFrameQuery = { readonly viewer: { readonly id: string } | null, readonly market: { readonly id: string, readonly slug: string, readonly name: string, readonly state: MarketState, readonly stalls: ReadonlyArray<{ readonly id: string, readonly shop: { readonly id: string, readonly name: string } }>, readonly tills: ReadonlyArray<{ readonly id: string, readonly name: string, readonly openShift: { readonly id: string, readonly cashierName: string, readonly openedAt: string, readonly closedAt: string | null, readonly salesCount: number, readonly varianceReason: string, readonly openingFloat: { readonly amount: number, readonly currency: string }, readonly cashSales: { readonly amount: number, readonly currency: string }, readonly expected: { readonly amount: number, readonly currency: string }, readonly counted: { readonly amount: number, readonly currency: string } | null, readonly variance: { readonly amount: number, readonly currency: string } | null } | null }> | null } | null };

export const TillFrameDocument: PersistedDocument<TillFrameQuery, TillFrameQueryVariables> = {
	documentId: 'b1a56566a14e34126803b867c8de2131f5c0c8a1436e99845e001ed201e5db6d'
};