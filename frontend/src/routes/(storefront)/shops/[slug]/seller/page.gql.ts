/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** How a seller stands towards VAT. */
export type VatRegime =
  | 'FRANCHISE'
  | 'VAT';

export type SellerPageQueryVariables = Exact<{
  slug: string;
}>;


export type SellerPageQuery = { readonly shop: { readonly id: string, readonly slug: string, readonly name: string } | null, readonly seller: { readonly id: string, readonly legalName: string, readonly legalForm: string, readonly siren: string, readonly siret: string, readonly registration: string, readonly vatNumber: string, readonly vatRegime: VatRegime | null, readonly street: string, readonly postcode: string, readonly city: string, readonly country: string, readonly phone: string, readonly email: string, readonly idu: string, readonly mediatorName: string, readonly mediatorAddress: string, readonly mediatorSite: string } | null };

export const SellerPageDocument: PersistedDocument<SellerPageQuery, SellerPageQueryVariables> = {
	documentId: '8b1f1144196c16ec88a581a90e19b25a8db51c76d3f2e8a44dc718f30be1c95f'
};