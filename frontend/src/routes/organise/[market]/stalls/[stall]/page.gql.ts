/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type OrganisePricesQueryVariables = Exact<{
  slug: string;
  stall: string | number;
}>;


export type OrganisePricesQuery = { readonly marketPlan: { readonly stalls: ReadonlyArray<{ readonly id: string, readonly number: string, readonly shop: { readonly id: string, readonly name: string } }> } | null, readonly piecesAtStall: ReadonlyArray<{ readonly atStall: number, readonly marketPrice: number | null, readonly variant: { readonly id: string, readonly title: string, readonly sku: string, readonly barcode: string, readonly tagCode: string, readonly price: { readonly amount: number, readonly currency: string }, readonly product: { readonly id: string, readonly title: string, readonly picture: { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean } | null } } }> | null, readonly piecesToBring: ReadonlyArray<{ readonly atStall: number, readonly marketPrice: number | null, readonly variant: { readonly id: string, readonly title: string, readonly sku: string, readonly barcode: string, readonly tagCode: string, readonly price: { readonly amount: number, readonly currency: string }, readonly product: { readonly id: string, readonly title: string, readonly picture: { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean } | null } } }> | null };

export type OrganiseSetPriceMutationVariables = Exact<{
  stall: string | number;
  variant: string | number;
  price?: number | null | undefined;
}>;


export type OrganiseSetPriceMutation = { readonly setMarketPrice: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const OrganisePricesDocument: PersistedDocument<OrganisePricesQuery, OrganisePricesQueryVariables> = {
	documentId: '59c4ab710ac1ea24bf6ecba324ed24ea25dd2b7ccb8f72bd2e8ca7151fd6794f'
};
export const OrganiseSetPriceDocument: PersistedDocument<OrganiseSetPriceMutation, OrganiseSetPriceMutationVariables> = {
	documentId: '0cd92dd6f86040336ea4e86fc31cf10117f51cb88907e772478deb839632e521'
};