/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** One checkout. */
export type OrderState =
  | 'AWAITING_PAYMENT'
  | 'CANCELLED'
  | 'EXPIRED'
  | 'PAID';

/** One shop's part of an order. */
export type SellerOrderState =
  | 'AWAITING_PAYMENT'
  | 'CANCELLED'
  | 'SHIPPED'
  | 'TO_SHIP';

export type PlacedOrderFragment = { readonly id: string, readonly number: string, readonly state: OrderState, readonly placedAt: string, readonly total: { readonly amount: number, readonly currency: string }, readonly sellerOrders: ReadonlyArray<{ readonly id: string, readonly state: SellerOrderState, readonly shop: { readonly id: string, readonly name: string } }> };
