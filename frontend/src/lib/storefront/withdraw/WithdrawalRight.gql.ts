/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Why pieces of a line cannot be renounced. */
export type Kept =
  | 'BESPOKE'
  | 'REFUNDED'
  | 'RENOUNCED';

/** From what the fourteen days are counted. */
export type PeriodStart =
  | 'DELIVERED'
  | 'HANDED_OVER'
  | 'NOT_SENT'
  | 'PROMISED';

/** Money going back to a customer. */
export type RefundState =
  | 'FAILED'
  | 'PENDING'
  | 'REQUESTED'
  | 'SUCCEEDED';

/** One shop's part of an order. */
export type SellerOrderState =
  | 'AWAITING_PAYMENT'
  | 'CANCELLED'
  | 'SHIPPED'
  | 'TO_SHIP';

/** What a customer has renounced. */
export type WithdrawalState =
  | 'ANNOUNCED'
  | 'RECEIVED'
  | 'REFUNDED'
  | 'SENT';

export type WithdrawalRightFragment = { readonly id: string, readonly number: string, readonly state: SellerOrderState, readonly isOpen: boolean, readonly start: PeriodStart, readonly receivedOn: string | null, readonly lastDay: string | null, readonly isExtended: boolean, readonly shop: { readonly id: string, readonly slug: string, readonly name: string }, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly because: Kept | null, readonly line: { readonly id: string, readonly productTitle: string, readonly variantTitle: string, readonly quantity: number, readonly total: { readonly amount: number, readonly currency: string } } }>, readonly withdrawals: ReadonlyArray<{ readonly id: string, readonly number: string, readonly state: WithdrawalState, readonly announcedAt: string, readonly dueOn: string, readonly wasSent: boolean, readonly carrier: string, readonly trackingNumber: string, readonly trackingUrl: string | null, readonly receivedAt: string | null, readonly returnAddress: ReadonlyArray<string>, readonly refund: { readonly state: RefundState | null, readonly paidAt: string | null, readonly amount: { readonly amount: number, readonly currency: string } }, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly line: { readonly id: string, readonly productTitle: string, readonly variantTitle: string } }> }> };
