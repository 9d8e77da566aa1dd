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

export type LeaveCheckoutMutationVariables = Exact<{
  order: string | number;
  token: string;
}>;


export type LeaveCheckoutMutation = { readonly abandonCheckout: { readonly order: { readonly id: string, readonly state: OrderState } | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const LeaveCheckoutDocument: PersistedDocument<LeaveCheckoutMutation, LeaveCheckoutMutationVariables> = {
	documentId: '281c376e8f5f43966845ad3f74d3a379b708c358b38ff9ef2c80e5bf961261ec'
};