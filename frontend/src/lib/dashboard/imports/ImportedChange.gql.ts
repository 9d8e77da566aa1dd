/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What an import does to a product. */
export type ChangeKind =
  | 'CHANGED'
  | 'NEW'
  | 'UNCHANGED';

/** What became of it: SKIPPED was not written, KEPT was written and could not be undone. */
export type ChangeState =
  | 'KEPT'
  | 'SKIPPED'
  | 'UNDONE'
  | 'WAITING'
  | 'WRITTEN';

export type ImportedChangeFragment = { readonly id: string, readonly line: number, readonly title: string, readonly kind: ChangeKind, readonly state: ChangeState, readonly reason: string, readonly productId: string | null, readonly fields: ReadonlyArray<{ readonly field: string, readonly variant: string | null, readonly before: string | null, readonly after: string | null, readonly stock: number | null, readonly priceBefore: { readonly amount: number, readonly currency: string } | null, readonly priceAfter: { readonly amount: number, readonly currency: string } | null }> };
