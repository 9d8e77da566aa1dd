/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** What a designer says that she has done, before she ships; also in events. */
export type WorkStep =
  | 'ACCEPTED'
  | 'MADE'
  | 'PACKED';

export type AdvanceSellerOrdersMutationVariables = Exact<{
  ids: ReadonlyArray<string | number> | string | number;
  step: WorkStep;
  leaveBy?: string | null | undefined;
}>;


export type AdvanceSellerOrdersMutation = { readonly advanceSellerOrders: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const AdvanceSellerOrdersDocument: PersistedDocument<AdvanceSellerOrdersMutation, AdvanceSellerOrdersMutationVariables> = {
	documentId: '97a3def9b54a4685ff239108f5d45d6b0d67ec3801fc38bb425adb81c311c9a6'
};