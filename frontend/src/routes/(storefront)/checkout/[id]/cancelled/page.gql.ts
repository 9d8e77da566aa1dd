/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** Where it was bought. */
export type OrderChannel =
  | 'MARKET'
  | 'WEB';

/** One checkout. */
export type OrderState =
  | 'AWAITING_PAYMENT'
  | 'CANCELLED'
  | 'EXPIRED'
  | 'PAID';

export type LeaveCheckoutMutationVariables = Exact<{
  order: string | number;
  token: string;
}>;


export type LeaveCheckoutMutation = { readonly abandonCheckout: { readonly order: { readonly id: string, readonly channel: OrderChannel, readonly state: OrderState } | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const LeaveCheckoutDocument: PersistedDocument<LeaveCheckoutMutation, LeaveCheckoutMutationVariables> = {
	documentId: '22fa040793f44587f7ffbf6a5a16c6d44f47b7d81ed0ce51f9d12625db122f14'
};