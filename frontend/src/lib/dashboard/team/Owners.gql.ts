/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type ShopOwnersQueryVariables = Exact<{
  shop: string | number;
}>;


export type ShopOwnersQuery = { readonly ownerNames: ReadonlyArray<string> | null };

export const ShopOwnersDocument: PersistedDocument<ShopOwnersQuery, ShopOwnersQueryVariables> = {
	documentId: '5b095db7fa3386291d76bf901a2f90cb79c9042f45b749a66533e005a46f6836'
};