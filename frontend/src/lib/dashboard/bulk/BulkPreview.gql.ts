/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/**
 * Only active products of open shops are for sale; a paused one comes back as it is. Only
 *     programme staff hide one, and show it again.
 */
export type ProductState =
  | 'ACTIVE'
  | 'ARCHIVED'
  | 'DRAFT'
  | 'HIDDEN'
  | 'PAUSED';

export type BulkPreviewFragment = { readonly currency: string, readonly digest: string, readonly changing: number, readonly leftOut: number, readonly unchanged: number, readonly rows: ReadonlyArray<{ readonly product: string, readonly title: string, readonly problem: string, readonly changes: boolean, readonly themesBefore: ReadonlyArray<string>, readonly themesAfter: ReadonlyArray<string>, readonly stateBefore: ProductState | null, readonly stateAfter: ProductState | null, readonly prices: ReadonlyArray<{ readonly variant: string, readonly before: number, readonly after: number }> }> };
