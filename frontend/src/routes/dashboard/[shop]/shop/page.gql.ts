/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type ShopEditorQueryVariables = Exact<{
  slug: string;
}>;


export type ShopEditorQuery = { readonly shop: { readonly id: string, readonly name: string, readonly tagline: string, readonly story: string, readonly city: string, readonly accent: string, readonly banner: { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean } | null } | null };

export type EditShopFromDashboardMutationVariables = Exact<{
  id: string | number;
  name: string;
  tagline: string;
  story: string;
  city: string;
  accent: string;
}>;


export type EditShopFromDashboardMutation = { readonly editShop: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const ShopEditorDocument: PersistedDocument<ShopEditorQuery, ShopEditorQueryVariables> = {
	documentId: 'a76313b510690750f0389ecb6fd9f2d860ade7eeddcdacf3725b008a51178d52'
};
export const EditShopFromDashboardDocument: PersistedDocument<EditShopFromDashboardMutation, EditShopFromDashboardMutationVariables> = {
	documentId: '3df1e02d8412733c0b34a832d897eb42138fcb7d5c5bd53222c11590978ca79a'
};