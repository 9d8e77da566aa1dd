/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How a seller stands towards VAT. */
export type VatRegime =
  | 'FRANCHISE'
  | 'VAT';

export type SignedMandateFragment = { readonly id: string, readonly text: string, readonly language: string, readonly legalName: string, readonly siren: string, readonly regime: VatRegime, readonly vatRate: number, readonly signedName: string, readonly signedAt: string };
