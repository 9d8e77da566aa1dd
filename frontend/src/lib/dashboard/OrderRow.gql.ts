/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** One shop's part of an order. */
export type SellerOrderState =
  | 'AWAITING_PAYMENT'
  | 'CANCELLED'
  | 'SHIPPED'
  | 'TO_SHIP';

export type OrderRowFragment = { readonly id: string, readonly number: string, readonly state: SellerOrderState, readonly placedAt: string, readonly promisedBy: string, readonly total: { readonly amount: number, readonly currency: string }, readonly recipient: { readonly name: string, readonly city: string } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly productTitle: string, readonly variantTitle: string, readonly quantity: number }> };
