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

export type StartStepQueryVariables = Exact<{
  shop: string | number;
  slug: string;
}>;


export type StartStepQuery = { readonly viewer: { readonly id: string, readonly name: string, readonly email: string } | null, readonly shop: { readonly id: string, readonly name: string, readonly language: string, readonly city: string, readonly accent: string, readonly texts: ReadonlyArray<{ readonly language: string, readonly tagline: string, readonly story: string }> | null, readonly banner: { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean } | null } | null, readonly sellerPapers: { readonly seller: { readonly id: string, readonly legalName: string, readonly legalForm: string, readonly siret: string, readonly registration: string, readonly vatNumber: string, readonly street: string, readonly postcode: string, readonly city: string, readonly phone: string, readonly email: string, readonly idu: string, readonly mediatorName: string, readonly mediatorAddress: string, readonly mediatorSite: string } | null, readonly mandate: { readonly textVersion: string, readonly text: string, readonly language: string, readonly signedName: string, readonly signedAt: string } | null, readonly mandateToSign: { readonly version: string, readonly language: string, readonly text: string } } | null };

export type SaveStartStepMutationVariables = Exact<{
  id: string | number;
  tagline?: string | null | undefined;
  story?: string | null | undefined;
  city?: string | null | undefined;
  accent?: string | null | undefined;
  language?: Language | null | undefined;
}>;


export type SaveStartStepMutation = { readonly editShop: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const StartStepDocument: PersistedDocument<StartStepQuery, StartStepQueryVariables> = {
	documentId: '5b4f7f6b95cbef54551a0fb717e3ac0e65fe63f6b9ad5733b4dafe7477aba051'
};
export const SaveStartStepDocument: PersistedDocument<SaveStartStepMutation, SaveStartStepMutationVariables> = {
	documentId: '69a31bace15b43d0e6e2628d446e8c0d8a67bacff3488611bf3fbc6de0de7ff8'
};