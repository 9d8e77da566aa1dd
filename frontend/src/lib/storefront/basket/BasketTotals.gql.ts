/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type BasketTotalsFragment = { readonly voucherCode: string | null, readonly goodsTotal: { readonly amount: number, readonly currency: string }, readonly discountTotal: { readonly amount: number, readonly currency: string }, readonly deliveryTotal: { readonly amount: number, readonly currency: string }, readonly total: { readonly amount: number, readonly currency: string } };
