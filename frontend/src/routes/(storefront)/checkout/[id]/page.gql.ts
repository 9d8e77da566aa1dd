/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** One customer's charge. */
export type PaymentState =
  | 'DRAFT'
  | 'EXPIRED'
  | 'FAILED'
  | 'OPEN'
  | 'PAID'
  | 'PROCESSING';

export type CheckoutPaymentQueryVariables = Exact<{
  order: string | number;
  token?: string | null | undefined;
}>;


export type CheckoutPaymentQuery = { readonly payment: { readonly id: string, readonly state: PaymentState, readonly url: string | null, readonly problem: string | null, readonly amount: { readonly amount: number, readonly currency: string } } | null };

export const CheckoutPaymentDocument: PersistedDocument<CheckoutPaymentQuery, CheckoutPaymentQueryVariables> = {
	documentId: 'a9138ea8a1c4ca76b120df1ce9f62a9c049862a7e323df321c8e4b7c0f47fcdd'
};