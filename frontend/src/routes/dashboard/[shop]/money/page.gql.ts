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

/** Money on its way from a designer's Stripe balance to her bank. */
export type PayoutState =
  | 'CANCELED'
  | 'FAILED'
  | 'IN_TRANSIT'
  | 'PAID'
  | 'PENDING';

/** Where money can be, from the customer on. */
export type Place =
  | 'BLOCKED'
  | 'COMMISSION'
  | 'FROZEN'
  | 'HELD'
  | 'IN_BANK'
  | 'LOST'
  | 'ON_ITS_WAY'
  | 'REFUNDED'
  | 'SET_AGAINST_DEBT'
  | 'STRIPE_BALANCE'
  | 'TO_BANK';

/** How a designer got what we held for her. */
export type SettlementPaid =
  | 'BANK'
  | 'CASH'
  | 'NETTED';

/** One designer's part of a charge. */
export type ShareState =
  | 'BLOCKED'
  | 'CANCELLED'
  | 'HELD'
  | 'RELEASABLE'
  | 'REVERSED'
  | 'TRANSFERRED';

export type DashboardMoneyQueryVariables = Exact<{
  shop: string | number;
  after?: string | null | undefined;
}>;


export type DashboardMoneyQuery = { readonly money: { readonly nextPayoutOn: string | null, readonly cashAtMarkets: { readonly amount: number, readonly currency: string }, readonly sold: { readonly amount: number, readonly currency: string }, readonly places: ReadonlyArray<{ readonly place: Place, readonly label: string, readonly count: number, readonly explanation: string, readonly amount: { readonly amount: number, readonly currency: string } }>, readonly owed: { readonly amount: number, readonly currency: string }, readonly debts: ReadonlyArray<{ readonly id: string, readonly at: string, readonly because: string, readonly orderNumber: string, readonly amount: { readonly amount: number, readonly currency: string }, readonly left: { readonly amount: number, readonly currency: string }, readonly payments: ReadonlyArray<{ readonly id: string, readonly at: string, readonly orderNumber: string | null, readonly memo: string, readonly amount: { readonly amount: number, readonly currency: string } }> }> } | null, readonly payoutAccount: { readonly transfers: CapabilityState, readonly reason: string, readonly notice: string, readonly isGone: boolean, readonly schedule: string, readonly requirements: ReadonlyArray<string>, readonly fetchedAt: string | null } | null, readonly payouts: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: PayoutState, readonly words: string, readonly createdAt: string, readonly amount: { readonly amount: number, readonly currency: string } }> }, readonly statements: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly month: string, readonly startsOn: string, readonly pdf: string, readonly csv: string, readonly closingBalance: { readonly amount: number, readonly currency: string } }> }, readonly settlements: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly correctionOf: string | null, readonly madeAt: string, readonly currency: string, readonly net: number, readonly byHand: number, readonly isDue: boolean, readonly paidHow: SettlementPaid | null, readonly pdf: string, readonly market: { readonly id: string, readonly slug: string, readonly name: string } }> }, readonly shares: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: ShareState, readonly explanation: string, readonly gross: { readonly amount: number, readonly currency: string }, readonly commission: { readonly amount: number, readonly currency: string }, readonly amount: { readonly amount: number, readonly currency: string }, readonly story: ReadonlyArray<{ readonly at: string, readonly words: string, readonly amount: { readonly amount: number, readonly currency: string } }>, readonly sellerOrder: { readonly id: string, readonly number: string, readonly placedAt: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ShopOfMoneyQueryVariables = Exact<{
  slug: string;
}>;


export type ShopOfMoneyQuery = { readonly shop: { readonly id: string } | null };

export type StartOnboardingFromDashboardMutationVariables = Exact<{
  shop: string | number;
}>;


export type StartOnboardingFromDashboardMutation = { readonly startOnboarding: { readonly url: string | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type OpenStripeFromDashboardMutationVariables = Exact<{
  shop: string | number;
}>;


export type OpenStripeFromDashboardMutation = { readonly openPayoutDashboard: { readonly url: string | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type RefreshAccountOnReturnMutationVariables = Exact<{
  shop: string | number;
}>;


export type RefreshAccountOnReturnMutation = { readonly refreshPayoutAccount: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const DashboardMoneyDocument: PersistedDocument<DashboardMoneyQuery, DashboardMoneyQueryVariables> = {
	documentId: 'b450f4ca5180b94009ebd6f9f06d248e93e144d46b568ca8e145359da0af9a1d'
};
export const ShopOfMoneyDocument: PersistedDocument<ShopOfMoneyQuery, ShopOfMoneyQueryVariables> = {
	documentId: 'dcdd6cb3372509a06799556956c207ea7eeeea0b23bbd225b5266b4543cf6d0e'
};
export const StartOnboardingFromDashboardDocument: PersistedDocument<StartOnboardingFromDashboardMutation, StartOnboardingFromDashboardMutationVariables> = {
	documentId: '6916c7c025c2f4f7124cea2954402b30e02fa6f6d3dba70f6361c692b367bdba'
};
export const OpenStripeFromDashboardDocument: PersistedDocument<OpenStripeFromDashboardMutation, OpenStripeFromDashboardMutationVariables> = {
	documentId: '976b1e2a9bd3ac5be3b23448fcb58828883165c95a088124a4da30527c8f9d5c'
};
export const RefreshAccountOnReturnDocument: PersistedDocument<RefreshAccountOnReturnMutation, RefreshAccountOnReturnMutationVariables> = {
	documentId: 'fb6988b7df5211c17fba8bd524e42df6a2a5de822d67192c13be3701f8f52e2d'
};