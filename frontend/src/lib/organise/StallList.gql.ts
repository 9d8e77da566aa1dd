/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Whether a designer comes. */
export type InvitationState =
  | 'ACCEPTED'
  | 'DECLINED'
  | 'INVITED';

/** How a seller stands towards VAT. */
export type VatRegime =
  | 'FRANCHISE'
  | 'VAT';

export type OrganiseStallFragment = { readonly id: string, readonly number: string, readonly state: InvitationState, readonly fee: number, readonly column: number | null, readonly row: number | null, readonly invitationSentAt: string | null, readonly answeredAt: string | null, readonly shop: { readonly id: string, readonly slug: string, readonly name: string }, readonly mandate: { readonly id: string, readonly legalName: string, readonly siren: string, readonly regime: VatRegime, readonly vatRate: number, readonly signedName: string, readonly signedAt: string } | null };
