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


export type AccountPageQuery = { readonly viewer: { readonly id: string, readonly name: string, readonly email: string } | null, readonly myShops: ReadonlyArray<{ readonly id: string }>, readonly orders: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly state: OrderState, readonly placedAt: string, readonly total: { readonly amount: number, readonly currency: string }, readonly sellerOrders: ReadonlyArray<{ readonly id: string, readonly state: SellerOrderState, readonly shop: { readonly id: string, readonly name: string } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export const AccountPageDocument: PersistedDocument<AccountPageQuery, AccountPageQueryVariables> = {
	documentId: '2133f06a4844b4615883ad7cc79551ae0e7762e5c52049280c3ac1825f067238'
};