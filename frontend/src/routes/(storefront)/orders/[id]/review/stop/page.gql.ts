/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type ReviewMailsPageQueryVariables = Exact<{
  id: string | number;
  token?: string | null | undefined;
}>;


export type ReviewMailsPageQuery = { readonly order: { readonly id: string, readonly number: string } | null };

export type RefuseReviewMailsMutationVariables = Exact<{
  order: string | number;
  token?: string | null | undefined;
}>;


export type RefuseReviewMailsMutation = { readonly refuseReviewMails: { readonly isRefused: boolean | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const ReviewMailsPageDocument: PersistedDocument<ReviewMailsPageQuery, ReviewMailsPageQueryVariables> = {
	documentId: '316fa1c4683b1b28d5f80ccaa4e0127e95d3ce7c9e9f6b7ea9e2a95426292cbd'
};
export const RefuseReviewMailsDocument: PersistedDocument<RefuseReviewMailsMutation, RefuseReviewMailsMutationVariables> = {
	documentId: '39a0f4d35d418e4cae4966f44fd16c2d39c0f14eba77b5bcd7bcecc4f5775a42'
};