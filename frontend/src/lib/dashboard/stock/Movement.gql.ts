/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/**
 * Why what is on hand changed. What is not a sale, a return, an import, a transfer or a count
 *     is a piece that was made, or that left without having been sold here.
 */
export type StockReason =
  | 'CORRECTION'
  | 'DAMAGED'
  | 'ELSEWHERE'
  | 'GIVEN'
  | 'IMPORT'
  | 'LOST'
  | 'MADE'
  | 'RETURN'
  | 'SALE'
  | 'TRANSFER';

export type MovementFragment = { readonly id: string, readonly delta: number, readonly reason: StockReason, readonly note: string, readonly by: string, readonly at: string, readonly location: { readonly id: string, readonly name: string }, readonly variant: { readonly id: string, readonly title: string, readonly product: { readonly id: string, readonly title: string } } };
