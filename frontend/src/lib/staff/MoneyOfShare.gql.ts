/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A row that asks something of Stripe. */
export type OutboxState =
  | 'MADE'
  | 'REFUSED'
  | 'WAITING';

/** Money on its way from a designer's Stripe balance to her bank. */
export type PayoutState =
  | 'CANCELED'
  | 'FAILED'
  | 'IN_TRANSIT'
  | 'PAID'
  | 'PENDING';

/** One shop's part of an order. */
export type SellerOrderState =
  | 'AWAITING_PAYMENT'
  | 'CANCELLED'
  | 'SHIPPED'
  | 'TO_SHIP';

/** One designer's part of a charge. */
export type ShareState =
  | 'BLOCKED'
  | 'CANCELLED'
  | 'HELD'
  | 'RELEASABLE'
  | 'REVERSED'
  | 'TRANSFERRED';

export type MoneyOfShareFragment = { readonly id: string, readonly shopName: string, readonly shopSlug: string, readonly partId: string, readonly partNumber: string, readonly partState: SellerOrderState, readonly state: ShareState, readonly stateWords: string, readonly explanation: string, readonly accountId: string | null, readonly deliveryLeft: boolean, readonly gross: { readonly amount: number, readonly currency: string }, readonly commission: { readonly amount: number, readonly currency: string }, readonly commissionVat: { readonly amount: number, readonly currency: string }, readonly amount: { readonly amount: number, readonly currency: string }, readonly refunded: { readonly amount: number, readonly currency: string }, readonly lost: { readonly amount: number, readonly currency: string }, readonly frozen: { readonly amount: number, readonly currency: string }, readonly transferred: { readonly amount: number, readonly currency: string }, readonly takenBack: { readonly amount: number, readonly currency: string }, readonly netted: { readonly amount: number, readonly currency: string }, readonly indebted: { readonly amount: number, readonly currency: string }, readonly outstanding: { readonly amount: number, readonly currency: string }, readonly excess: { readonly amount: number, readonly currency: string }, readonly refundable: { readonly amount: number, readonly currency: string }, readonly delivery: { readonly amount: number, readonly currency: string }, readonly lines: ReadonlyArray<{ readonly id: string, readonly title: string, readonly quantity: number, readonly left: number, readonly total: { readonly amount: number, readonly currency: string } }>, readonly holds: ReadonlyArray<{ readonly id: string, readonly words: string, readonly note: string, readonly until: string | null, readonly placedBy: string, readonly placedAt: string, readonly liftedAt: string | null, readonly canLift: boolean }>, readonly transfers: ReadonlyArray<{ readonly id: string, readonly state: OutboxState, readonly stateWords: string, readonly stripeId: string | null, readonly refusal: string, readonly createdAt: string, readonly madeAt: string | null, readonly amount: { readonly amount: number, readonly currency: string }, readonly reversals: ReadonlyArray<{ readonly id: string, readonly state: OutboxState, readonly stripeId: string | null, readonly refusal: string, readonly createdAt: string, readonly madeAt: string | null, readonly amount: { readonly amount: number, readonly currency: string } }> }>, readonly debts: ReadonlyArray<{ readonly id: string, readonly account: string, readonly at: string, readonly amount: { readonly amount: number, readonly currency: string }, readonly left: { readonly amount: number, readonly currency: string } }>, readonly payouts: ReadonlyArray<{ readonly id: string, readonly stripeId: string, readonly state: PayoutState, readonly stateWords: string, readonly failureCode: string, readonly createdAt: string, readonly amount: { readonly amount: number, readonly currency: string } }> };
