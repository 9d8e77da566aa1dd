/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** One designer's part of a charge. */
export type ShareState =
  | 'BLOCKED'
  | 'CANCELLED'
  | 'HELD'
  | 'RELEASABLE'
  | 'REVERSED'
  | 'TRANSFERRED';

export type ShareStoryFragment = { readonly id: string, readonly state: ShareState, readonly explanation: string, readonly gross: { readonly amount: number, readonly currency: string }, readonly commission: { readonly amount: number, readonly currency: string }, readonly amount: { readonly amount: number, readonly currency: string }, readonly story: ReadonlyArray<{ readonly at: string, readonly words: string, readonly amount: { readonly amount: number, readonly currency: string } }>, readonly sellerOrder: { readonly id: string, readonly number: string, readonly placedAt: string } };
