/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How a seller stands towards VAT. */
export type VatRegime =
  | 'FRANCHISE'
  | 'VAT';

export type SellerDetailsFragment = { readonly id: string, readonly legalName: string, readonly legalForm: string, readonly siren: string, readonly siret: string, readonly registration: string, readonly vatNumber: string, readonly vatRegime: VatRegime | null, readonly street: string, readonly postcode: string, readonly city: string, readonly country: string, readonly phone: string, readonly email: string, readonly idu: string, readonly mediatorName: string, readonly mediatorAddress: string, readonly mediatorSite: string };
