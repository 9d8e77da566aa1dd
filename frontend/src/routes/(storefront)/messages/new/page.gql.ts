/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type AskAboutPieceQueryVariables = Exact<{
  shop: string;
  piece: string;
}>;


export type AskAboutPieceQuery = { readonly viewer: { readonly id: string, readonly name: string } | null, readonly product: { readonly id: string, readonly title: string, readonly shop: { readonly id: string, readonly slug: string, readonly name: string } } | null };

export type AskShopQueryVariables = Exact<{
  shop: string;
}>;


export type AskShopQuery = { readonly viewer: { readonly id: string, readonly name: string } | null, readonly shop: { readonly id: string, readonly slug: string, readonly name: string } | null };

export type AskAboutOrderQueryVariables = Exact<{
  order: string | number;
  token?: string | null | undefined;
}>;


export type AskAboutOrderQuery = { readonly viewer: { readonly id: string, readonly name: string } | null, readonly order: { readonly id: string, readonly name: string | null, readonly email: string | null, readonly sellerOrders: ReadonlyArray<{ readonly id: string, readonly number: string, readonly shop: { readonly id: string, readonly slug: string, readonly name: string } }> } | null };

export type AskDesignerMutationVariables = Exact<{
  id: string | number;
  shop?: string | number | null | undefined;
  product?: string | number | null | undefined;
  order?: string | number | null | undefined;
  token?: string | null | undefined;
  part?: string | number | null | undefined;
  name: string;
  email?: string | null | undefined;
  text: string;
}>;


export type AskDesignerMutation = { readonly startConversation: { readonly conversation: { readonly id: string, readonly accessToken: string | null } | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const AskAboutPieceDocument: PersistedDocument<AskAboutPieceQuery, AskAboutPieceQueryVariables> = {
	documentId: '8765c78cfbaabf9026afa724b5893bc47af00e7827cd33fb1d77ff16cfa908ba'
};
export const AskShopDocument: PersistedDocument<AskShopQuery, AskShopQueryVariables> = {
	documentId: '4d9a028695b2c3b89cc8c422c12e7c349f20a95225fe422a59c35ba91b61815d'
};
export const AskAboutOrderDocument: PersistedDocument<AskAboutOrderQuery, AskAboutOrderQueryVariables> = {
	documentId: '793a0d55f217d4b3c9c4567c8e4505e15c1da326f8ed52f0a3f09478532e0576'
};
export const AskDesignerDocument: PersistedDocument<AskDesignerMutation, AskDesignerMutationVariables> = {
	documentId: '7e04edda8912e5f0f81d67c7ceeaade6d98f106bc33315e5b6a47572250999a7'
};