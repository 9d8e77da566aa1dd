/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** Pieces that are brought back. */
export type ReturnedLineInput = {
  readonly line: string | number;
  readonly quantity: number;
};

export type OrganiseReturnQueryVariables = Exact<{
  market: string | number;
  order: string;
}>;


export type OrganiseReturnQuery = { readonly webReturn: { readonly order: string, readonly rule: string, readonly lines: ReadonlyArray<{ readonly id: string, readonly label: string, readonly shop: string, readonly quantity: number, readonly amount: number, readonly lastDay: string | null, readonly problem: string }> } | null };

export type OrganiseRefundToCardMutationVariables = Exact<{
  market: string | number;
  id: string | number;
  order: string;
  lines: ReadonlyArray<ReturnedLineInput> | ReturnedLineInput;
}>;


export type OrganiseRefundToCardMutation = { readonly refundWebOrderToCard: { readonly webReturn: { readonly order: string, readonly amount: number } | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const OrganiseReturnDocument: PersistedDocument<OrganiseReturnQuery, OrganiseReturnQueryVariables> = {
	documentId: '6bbd914767d8dcdc67c5334a08a72c3d620d7557786c5d537562cbe3a5399f9b'
};
export const OrganiseRefundToCardDocument: PersistedDocument<OrganiseRefundToCardMutation, OrganiseRefundToCardMutationVariables> = {
	documentId: '749ccb98d1bb2aeebdc1737f89425bedc20612c0168e024168294bc0cc3e3b1c'
};