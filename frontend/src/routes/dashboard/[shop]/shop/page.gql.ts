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

export type ShopEditorQueryVariables = Exact<{
  slug: string;
}>;


export type ShopEditorQuery = { readonly shop: { readonly id: string, readonly name: string, readonly language: string, readonly city: string, readonly accent: string, readonly texts: ReadonlyArray<{ readonly language: string, readonly tagline: string, readonly story: string }> | null, readonly banner: { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean } | null } | null };

export type EditShopFromDashboardMutationVariables = Exact<{
  id: string | number;
  name: string;
  tagline: string;
  story: string;
  city: string;
  accent: string;
  language?: Language | null | undefined;
  mainLanguage?: Language | null | undefined;
}>;


export type EditShopFromDashboardMutation = { readonly editShop: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const ShopEditorDocument: PersistedDocument<ShopEditorQuery, ShopEditorQueryVariables> = {
	documentId: 'f0bdd0ab92d5541e5ec2260f78a2bfd424b47fbfe2ecbecf80a0b7f3b799e9de'
};
export const EditShopFromDashboardDocument: PersistedDocument<EditShopFromDashboardMutation, EditShopFromDashboardMutationVariables> = {
	documentId: 'c492fc2399ed40f05f69f9008e89583266bbaaeebdb341288b114eef91af8233'
};