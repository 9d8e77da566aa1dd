/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type SellerFieldsFragment = { readonly id: string, readonly legalName: string, readonly legalForm: string, readonly siret: string, readonly registration: string, readonly vatNumber: string, readonly street: string, readonly postcode: string, readonly city: string, readonly phone: string, readonly email: string, readonly idu: string, readonly mediatorName: string, readonly mediatorAddress: string, readonly mediatorSite: string };
