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

/** What a designer has to do with an order now. */
export type DeskStage =
  | 'DONE'
  | 'LATE'
  | 'MAKING'
  | 'NEW'
  | 'READY'
  | 'RETURNS'
  | 'TO_PACK';

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


export type DashboardTodayQuery = { readonly unreadConversations: number, readonly toShip: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly state: SellerOrderState, readonly stage: DeskStage, readonly isLate: boolean, readonly placedAt: string, readonly promisedBy: string, readonly total: { readonly amount: number, readonly currency: string }, readonly recipient: { readonly name: string, readonly city: string } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly productTitle: string, readonly variantTitle: string, readonly quantity: number }> }> }, readonly onSale: { readonly totalCount: number }, readonly stockWatch: { readonly low: number, readonly out: number } | null, readonly short: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly variant: { readonly id: string, readonly title: string, readonly product: { readonly id: string, readonly title: string } } }> }, readonly low: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly variant: { readonly id: string, readonly title: string, readonly product: { readonly id: string, readonly title: string } } }> }, readonly drafts: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string }> }, readonly shop: { readonly state: ShopState, readonly accent: string, readonly texts: ReadonlyArray<{ readonly story: string }> | null } | null, readonly sellerPapers: { readonly seller: { readonly id: string } | null, readonly mandate: { readonly signedAt: string } | null } | null, readonly shopDelivery: { readonly ways: ReadonlyArray<{ readonly id: string }> } | null, readonly earnings: { readonly sold: { readonly amount: number, readonly currency: string }, readonly held: { readonly amount: number, readonly currency: string }, readonly onItsWay: { readonly amount: number, readonly currency: string }, readonly transferred: { readonly amount: number, readonly currency: string } } | null, readonly payoutAccount: { readonly transfers: CapabilityState, readonly reason: string, readonly notice: string, readonly isGone: boolean, readonly schedule: string, readonly requirements: ReadonlyArray<string>, readonly fetchedAt: string | null } | null };

export type ShortPieceFragment = { readonly id: string, readonly variant: { readonly id: string, readonly title: string, readonly product: { readonly id: string, readonly title: string } } };

export const DashboardTodayDocument: PersistedDocument<DashboardTodayQuery, DashboardTodayQueryVariables> = {
	documentId: '9451daf5d518a244fb08ac103c7d28a8649dd1814315d8653080a77801f4926f'
};