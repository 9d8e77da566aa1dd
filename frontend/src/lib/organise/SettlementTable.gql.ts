/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How a designer got what we held for her. */
export type SettlementPaid =
  | 'BANK'
  | 'CASH'
  | 'NETTED';

export type OrganiseSettlementRowFragment = { readonly id: string, readonly number: string, readonly correctionOf: string | null, readonly gross: number, readonly net: number, readonly byCard: number, readonly byHand: number, readonly isDue: boolean, readonly paidHow: SettlementPaid | null, readonly stall: { readonly id: string, readonly number: string, readonly shop: { readonly id: string, readonly name: string } } };
