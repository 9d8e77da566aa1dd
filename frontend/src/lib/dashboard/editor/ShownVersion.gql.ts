/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How a version of a product came about. */
export type ProductChange =
  | 'FOUND'
  | 'RESTORED'
  | 'SAVED'
  | 'TYPED';

export type ShownVersionFragment = { readonly id: string, readonly number: number, readonly kind: ProductChange, readonly at: string, readonly author: string | null, readonly changes: ReadonlyArray<{ readonly part: string, readonly field: string, readonly subject: string, readonly before: string, readonly after: string }> };
