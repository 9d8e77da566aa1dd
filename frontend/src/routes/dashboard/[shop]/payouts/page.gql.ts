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

/** One designer's part of a charge. */
export type ShareState =
  | 'BLOCKED'
  | 'CANCELLED'
  | 'HELD'
  | 'RELEASABLE'
  | 'REVERSED'
  | 'TRANSFERRED';

export type DashboardPayoutsQueryVariables = Exact<{
  shop: string | number;
  after?: string | null | undefined;
}>;


export type DashboardPayoutsQuery = { readonly earnings: { readonly sold: { readonly amount: number, readonly currency: string }, readonly commission: { readonly amount: number, readonly currency: string }, readonly held: { readonly amount: number, readonly currency: string }, readonly blocked: { readonly amount: number, readonly currency: string }, readonly onItsWay: { readonly amount: number, readonly currency: string }, readonly transferred: { readonly amount: number, readonly currency: string }, readonly refunded: { readonly amount: number, readonly currency: string }, readonly cashAtMarkets: { readonly amount: number, readonly currency: string } } | null, readonly payoutAccount: { readonly transfers: CapabilityState, readonly reason: string, readonly requirements: ReadonlyArray<string>, readonly fetchedAt: string | null } | null, readonly shares: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: ShareState, readonly explanation: string, readonly transferredAt: string | null, readonly gross: { readonly amount: number, readonly currency: string }, readonly commission: { readonly amount: number, readonly currency: string }, readonly amount: { readonly amount: number, readonly currency: string }, readonly sellerOrder: { readonly id: string, readonly number: string, readonly placedAt: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type StartOnboardingFromDashboardMutationVariables = Exact<{
  shop: string | number;
}>;


export type StartOnboardingFromDashboardMutation = { readonly startOnboarding: { readonly url: string | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type OpenStripeFromDashboardMutationVariables = Exact<{
  shop: string | number;
}>;


export type OpenStripeFromDashboardMutation = { readonly openPayoutDashboard: { readonly url: string | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const DashboardPayoutsDocument: PersistedDocument<DashboardPayoutsQuery, DashboardPayoutsQueryVariables> = {
	documentId: '17e626d4a429406fce2c93bd891927bc71dcce4afbb69cf5a96bb4633569988a'
};
export const StartOnboardingFromDashboardDocument: PersistedDocument<StartOnboardingFromDashboardMutation, StartOnboardingFromDashboardMutationVariables> = {
	documentId: '6916c7c025c2f4f7124cea2954402b30e02fa6f6d3dba70f6361c692b367bdba'
};
export const OpenStripeFromDashboardDocument: PersistedDocument<OpenStripeFromDashboardMutation, OpenStripeFromDashboardMutationVariables> = {
	documentId: '976b1e2a9bd3ac5be3b23448fcb58828883165c95a088124a4da30527c8f9d5c'
};