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

/** A shop is open, or it is not shown. */
export type ShopState =
  | 'CLOSED'
  | 'DRAFT'
  | 'OPEN'
  | 'PAUSED';

export type DashboardTodayQueryVariables = Exact<{
  shop: string | number;
  slug: string;
}>;


export type DashboardTodayQuery = { readonly unreadConversations: number, readonly toShip: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly state: SellerOrderState, readonly placedAt: string, readonly promisedBy: string, readonly total: { readonly amount: number, readonly currency: string }, readonly recipient: { readonly name: string, readonly city: string } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly productTitle: string, readonly variantTitle: string, readonly quantity: number }> }> }, readonly onSale: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly variants: ReadonlyArray<{ readonly id: string, readonly title: string, readonly isActive: boolean, readonly available: number }> }> }, readonly drafts: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string }> }, readonly shop: { readonly state: ShopState, readonly accent: string, readonly texts: ReadonlyArray<{ readonly story: string }> | null } | null, readonly sellerPapers: { readonly seller: { readonly id: string } | null, readonly mandate: { readonly signedAt: string } | null } | null, readonly shopDelivery: { readonly ways: ReadonlyArray<{ readonly id: string }> } | null, readonly earnings: { readonly sold: { readonly amount: number, readonly currency: string }, readonly held: { readonly amount: number, readonly currency: string }, readonly onItsWay: { readonly amount: number, readonly currency: string }, readonly transferred: { readonly amount: number, readonly currency: string } } | null, readonly payoutAccount: { readonly transfers: CapabilityState, readonly reason: string, readonly notice: string, readonly isGone: boolean, readonly schedule: string, readonly requirements: ReadonlyArray<string>, readonly fetchedAt: string | null } | null };

export const DashboardTodayDocument: PersistedDocument<DashboardTodayQuery, DashboardTodayQueryVariables> = {
	documentId: 'd4372597233822da0ad7d6d439a1a718212cb354146fd29d17d3058aa13324c4'
};