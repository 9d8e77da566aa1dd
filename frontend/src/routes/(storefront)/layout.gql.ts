/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type StorefrontFrameQueryVariables = Exact<{ [key: string]: never; }>;


export type StorefrontFrameQuery = { readonly viewer: { readonly id: string, readonly name: string, readonly isStaff: boolean } | null, readonly myShops: ReadonlyArray<{ readonly id: string }>, readonly myMarkets: ReadonlyArray<{ readonly id: string }>, readonly themes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }>, readonly cart: { readonly id: string, readonly count: number } };

export const StorefrontFrameDocument: PersistedDocument<StorefrontFrameQuery, StorefrontFrameQueryVariables> = {
	documentId: '7fac2696ecb88428c1d0d25640bb1a6bea614103ccf462b73861bb924a5a116d'
};