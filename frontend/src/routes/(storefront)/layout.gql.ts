/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type StorefrontFrameQueryVariables = Exact<{ [key: string]: never; }>;


export type StorefrontFrameQuery = { readonly viewer: { readonly id: string, readonly name: string, readonly isStaff: boolean } | null, readonly myShops: ReadonlyArray<{ readonly id: string }>, readonly myMarkets: ReadonlyArray<{ readonly id: string }>, readonly myMarks: { readonly products: ReadonlyArray<string>, readonly shops: ReadonlyArray<string> }, readonly themes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }>, readonly cart: { readonly id: string, readonly count: number } };

export const StorefrontFrameDocument: PersistedDocument<StorefrontFrameQuery, StorefrontFrameQueryVariables> = {
	documentId: '9ae676f1119d050792e36301e7c623844661e53fae953dec1197d195ebc0954f'
};