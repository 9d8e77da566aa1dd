/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Money going back to a customer. */
export type RefundState =
  | 'FAILED'
  | 'PENDING'
  | 'REQUESTED'
  | 'SUCCEEDED';

export type MoneyOfRefundFragment = { readonly id: string, readonly state: RefundState, readonly stateWords: string, readonly kindWords: string, readonly methodWords: string, readonly reason: string, readonly askedBy: string, readonly problem: string, readonly stripeId: string | null, readonly createdAt: string, readonly canPayByBank: boolean, readonly amount: { readonly amount: number, readonly currency: string }, readonly parts: ReadonlyArray<{ readonly shopName: string, readonly amount: { readonly amount: number, readonly currency: string }, readonly commission: { readonly amount: number, readonly currency: string }, readonly items: ReadonlyArray<{ readonly id: string, readonly title: string | null, readonly quantity: number, readonly amount: { readonly amount: number, readonly currency: string } }> }> };
