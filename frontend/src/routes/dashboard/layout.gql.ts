/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** A shop is open, or it is not shown. */
export type ShopState =
  | 'CLOSED'
  | 'DRAFT'
  | 'OPEN'
  | 'PAUSED';

export type DashboardFrameQueryVariables = Exact<{ [key: string]: never; }>;


export type DashboardFrameQuery = { readonly viewer: { readonly id: string, readonly name: string } | null, readonly myShops: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly state: ShopState }> };

export const DashboardFrameDocument: PersistedDocument<DashboardFrameQuery, DashboardFrameQueryVariables> = {
	documentId: 'a56c7c6bd7451d80149f77064ce4bba9ab7cb36d7b2c89c389d6af1c0e6fcd2e'
};