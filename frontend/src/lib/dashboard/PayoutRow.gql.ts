/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Money on its way from a designer's Stripe balance to her bank. */
export type PayoutState =
  | 'CANCELED'
  | 'FAILED'
  | 'IN_TRANSIT'
  | 'PAID'
  | 'PENDING';

export type PayoutRowFragment = { readonly id: string, readonly state: PayoutState, readonly words: string, readonly createdAt: string, readonly amount: { readonly amount: number, readonly currency: string } };
