/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How a designer got what we held for her. */
export type SettlementPaid =
  | 'BANK'
  | 'CASH'
  | 'NETTED';

export type SettlementRowFragment = { readonly id: string, readonly number: string, readonly correctionOf: string | null, readonly madeAt: string, readonly currency: string, readonly net: number, readonly byHand: number, readonly isDue: boolean, readonly paidHow: SettlementPaid | null, readonly pdf: string, readonly market: { readonly id: string, readonly slug: string, readonly name: string } };

export type SettlementSheetFragment = { readonly tickets: number, readonly cash: number, readonly card: number, readonly qr: number, readonly ownTerminal: number, readonly gross: number, readonly refunds: number, readonly commission: number, readonly fee: number, readonly byCard: number, readonly paidAt: string | null, readonly paidBy: string | null, readonly signedName: string, readonly signature: string, readonly id: string, readonly number: string, readonly correctionOf: string | null, readonly madeAt: string, readonly currency: string, readonly net: number, readonly byHand: number, readonly isDue: boolean, readonly paidHow: SettlementPaid | null, readonly pdf: string, readonly lines: ReadonlyArray<{ readonly at: string, readonly receipt: string, readonly kind: string, readonly label: string, readonly quantity: number, readonly discount: number, readonly total: number }>, readonly market: { readonly id: string, readonly slug: string, readonly name: string } };
