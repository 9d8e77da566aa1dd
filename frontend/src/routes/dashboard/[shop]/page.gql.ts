/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** Whether Stripe lets us transfer to a designer (`stripe_transfers` of the v2 account). */
export type CapabilityState =
  | 'ACTIVE'
  | 'NONE'
  | 'PENDING'
  | 'REJECTED'
  | 'RESTRICTED'
  | 'UNSUPPORTED';

/** One shop's part of an order. */
export type SellerOrderState =
  | 'AWAITING_PAYMENT'
  | 'CANCELLED'
  | 'SHIPPED'
  | 'TO_SHIP';

export type DashboardTodayQueryVariables = Exact<{
  shop: string | number;
}>;


export type DashboardTodayQuery = { readonly unreadConversations: number, readonly toShip: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly state: SellerOrderState, readonly placedAt: string, readonly promisedBy: string, readonly total: { readonly amount: number, readonly currency: string }, readonly recipient: { readonly name: string, readonly city: string } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly productTitle: string, readonly variantTitle: string, readonly quantity: number }> }> }, readonly onSale: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly variants: ReadonlyArray<{ readonly id: string, readonly title: string, readonly isActive: boolean, readonly available: number }> }> }, readonly drafts: { readonly totalCount: number }, readonly earnings: { readonly sold: { readonly amount: number, readonly currency: string }, readonly held: { readonly amount: number, readonly currency: string }, readonly onItsWay: { readonly amount: number, readonly currency: string }, readonly transferred: { readonly amount: number, readonly currency: string } } | null, readonly payoutAccount: { readonly transfers: CapabilityState, readonly reason: string, readonly notice: string, readonly isGone: boolean, readonly schedule: string, readonly requirements: ReadonlyArray<string>, readonly fetchedAt: string | null } | null };

export const DashboardTodayDocument: PersistedDocument<DashboardTodayQuery, DashboardTodayQueryVariables> = {
	documentId: '31d5adaec4b48415cc33a73a213d6c1525cf216f3fb702b627cef03e55b6f7b6'
};