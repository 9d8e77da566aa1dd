/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** In the order in which they are offered. */
export type Language =
  | 'AR'
  | 'EN'
  | 'FR';

export type ShopSeoQueryVariables = Exact<{
  shop: string | number;
  slug: string;
}>;


export type ShopSeoQuery = { readonly shopSeo: ReadonlyArray<{ readonly language: string, readonly title: string, readonly description: string }>, readonly shop: { readonly tagline: string, readonly story: string, readonly banner: { readonly url: string } | null } | null };

export type EditShopSeoMutationVariables = Exact<{
  id: string | number;
  language: Language;
  title: string;
  description: string;
}>;


export type EditShopSeoMutation = { readonly editShopSeo: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const ShopSeoDocument: PersistedDocument<ShopSeoQuery, ShopSeoQueryVariables> = {
	documentId: '65c64090a74fa1f07a9cc8111e803515829add1c0334e50cdd18df29a79367a5'
};
export const EditShopSeoDocument: PersistedDocument<EditShopSeoMutation, EditShopSeoMutationVariables> = {
	documentId: '3bdef19b9dd082a4771652d5ed5a3d48ea8aae493cf857080c08a404696a50cd'
};