/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** One checkout. */
export type OrderState =
  | 'AWAITING_PAYMENT'
  | 'CANCELLED'
  | 'EXPIRED'
  | 'PAID';

/** One shop's part of an order. */
export type SellerOrderState =
  | 'AWAITING_PAYMENT'
  | 'CANCELLED'
  | 'SHIPPED'
  | 'TO_SHIP';

export type AccountPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AccountPageQuery = { readonly mayReadJournals: boolean, readonly viewer: { readonly id: string, readonly name: string, readonly email: string, readonly isStaff: boolean } | null, readonly myShops: ReadonlyArray<{ readonly id: string }>, readonly myMarkets: ReadonlyArray<{ readonly id: string }>, readonly orders: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly state: OrderState, readonly placedAt: string, readonly total: { readonly amount: number, readonly currency: string }, readonly sellerOrders: ReadonlyArray<{ readonly id: string, readonly state: SellerOrderState, readonly shop: { readonly id: string, readonly name: string } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export const AccountPageDocument: PersistedDocument<AccountPageQuery, AccountPageQueryVariables> = {
	documentId: 'f945c535b453630044bb46c258d3772ec2602863830b43fb30b6a3af3b628ba7'
};