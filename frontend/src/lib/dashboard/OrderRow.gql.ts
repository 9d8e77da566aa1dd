/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What a designer has to do with an order now. */
export type DeskStage =
  | 'DONE'
  | 'LATE'
  | 'MAKING'
  | 'NEW'
  | 'READY'
  | 'RETURNS'
  | 'TO_PACK';

/** One shop's part of an order. */
export type SellerOrderState =
  | 'AWAITING_PAYMENT'
  | 'CANCELLED'
  | 'SHIPPED'
  | 'TO_SHIP';

export type OrderRowFragment = { readonly id: string, readonly number: string, readonly state: SellerOrderState, readonly stage: DeskStage, readonly isLate: boolean, readonly placedAt: string, readonly promisedBy: string, readonly total: { readonly amount: number, readonly currency: string }, readonly recipient: { readonly name: string, readonly city: string } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly productTitle: string, readonly variantTitle: string, readonly quantity: number }> };
