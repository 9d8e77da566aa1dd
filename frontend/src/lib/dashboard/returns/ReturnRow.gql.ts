/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Money going back to a customer. */
export type RefundState =
  | 'FAILED'
  | 'PENDING'
  | 'REQUESTED'
  | 'SUCCEEDED';

/** What a customer has renounced. */
export type WithdrawalState =
  | 'ANNOUNCED'
  | 'RECEIVED'
  | 'REFUNDED'
  | 'SENT';

export type ReturnRowFragment = { readonly id: string, readonly number: string, readonly state: WithdrawalState, readonly sellerOrder: string, readonly announcedAt: string, readonly dueOn: string, readonly wasSent: boolean, readonly carrier: string, readonly trackingNumber: string, readonly trackingUrl: string | null, readonly receivedAt: string | null, readonly refund: { readonly state: RefundState | null, readonly amount: { readonly amount: number, readonly currency: string } }, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly line: { readonly id: string, readonly productTitle: string, readonly variantTitle: string } }> };
