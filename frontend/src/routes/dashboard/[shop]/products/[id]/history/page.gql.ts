/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** How a version of a product came about. */
export type ProductChange =
  | 'FOUND'
  | 'RESTORED'
  | 'SAVED'
  | 'TYPED';

export type ProductHistoryQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type ProductHistoryQuery = { readonly productVersions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: number, readonly kind: ProductChange, readonly at: string, readonly author: string | null, readonly changes: ReadonlyArray<{ readonly part: string, readonly field: string, readonly subject: string, readonly before: string, readonly after: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly newest: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: number }> }, readonly themes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> };

export type RestoreProductVersionMutationVariables = Exact<{
  product: string | number;
  number: number;
  seen: number;
}>;


export type RestoreProductVersionMutation = { readonly restoreVersion: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const ProductHistoryDocument: PersistedDocument<ProductHistoryQuery, ProductHistoryQueryVariables> = {
	documentId: '7d0d9f3e006a28d3219ca526df1f01c3164d1b0d3d7dc197f066378c73126bcb'
};
export const RestoreProductVersionDocument: PersistedDocument<RestoreProductVersionMutation, RestoreProductVersionMutationVariables> = {
	documentId: '1fe347d968426774e49b2dade4f58fdb0374a917051fef1bc05651406640b4bf'
};