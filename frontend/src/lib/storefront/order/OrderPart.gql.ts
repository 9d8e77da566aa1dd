/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** One shop's part of an order. */
export type SellerOrderState =
  | 'AWAITING_PAYMENT'
  | 'CANCELLED'
  | 'SHIPPED'
  | 'TO_SHIP';

export type OrderPartFragment = { readonly id: string, readonly number: string, readonly state: SellerOrderState, readonly shippedAt: string | null, readonly deliveryName: string, readonly promisedFrom: string, readonly promisedBy: string, readonly shop: { readonly id: string, readonly slug: string, readonly name: string }, readonly goodsTotal: { readonly amount: number, readonly currency: string }, readonly discountTotal: { readonly amount: number, readonly currency: string }, readonly deliveryTotal: { readonly amount: number, readonly currency: string }, readonly total: { readonly amount: number, readonly currency: string }, readonly lines: ReadonlyArray<{ readonly id: string, readonly productTitle: string, readonly variantTitle: string, readonly quantity: number, readonly unitPrice: { readonly amount: number, readonly currency: string }, readonly total: { readonly amount: number, readonly currency: string }, readonly variant: { readonly id: string, readonly product: { readonly id: string, readonly slug: string, readonly picture: { readonly id: string, readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null } } | null }>, readonly parcels: ReadonlyArray<{ readonly id: string, readonly carrier: string, readonly trackingNumber: string, readonly trackingUrl: string | null, readonly sentAt: string }>, readonly events: ReadonlyArray<{ readonly id: string, readonly fromState: string, readonly toState: string, readonly at: string, readonly reason: string }> };
