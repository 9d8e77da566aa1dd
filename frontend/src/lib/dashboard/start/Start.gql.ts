/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type StartPapersFragment = { readonly seller: { readonly id: string } | null, readonly mandate: { readonly signedAt: string } | null };

export type OpenShopFromDeskMutationVariables = Exact<{
  shop: string | number;
}>;


export type OpenShopFromDeskMutation = { readonly openShop: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const OpenShopFromDeskDocument: PersistedDocument<OpenShopFromDeskMutation, OpenShopFromDeskMutationVariables> = {
	documentId: '921f95c0c75f365ff5f1d08735102263550cf7fcef7b748c07f20837fe2df328'
};