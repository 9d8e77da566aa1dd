/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type StorefrontFrameQueryVariables = Exact<{ [key: string]: never; }>;


export type StorefrontFrameQuery = { readonly viewer: { readonly id: string, readonly name: string } | null, readonly myShops: ReadonlyArray<{ readonly id: string }>, readonly themes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }>, readonly cart: { readonly id: string, readonly count: number } };

export const StorefrontFrameDocument: PersistedDocument<StorefrontFrameQuery, StorefrontFrameQueryVariables> = {
	documentId: 'f76561dd1c69916d596f5b3dbd219305f10aaec78f04f17084c7e59081d604d2'
};