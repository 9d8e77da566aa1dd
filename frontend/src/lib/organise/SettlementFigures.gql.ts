/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type OrganiseSettlementFiguresFragment = { readonly tickets: number, readonly cash: number, readonly card: number, readonly qr: number, readonly ownTerminal: number, readonly gross: number, readonly refunds: number, readonly commission: number, readonly commissionVat: number, readonly fee: number, readonly net: number, readonly byCard: number, readonly byHand: number };
