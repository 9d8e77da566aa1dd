/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What pieces can be chosen by. */
export type FacetKey =
  | 'COLOR'
  | 'DESIGNER'
  | 'MADE_TO_ORDER'
  | 'MARKET'
  | 'MATERIAL'
  | 'PRICE'
  | 'SIZE'
  | 'THEME';

export type FacetSetFragment = { readonly corrected: string, readonly total: number, readonly facets: ReadonlyArray<{ readonly key: FacetKey, readonly choices: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number, readonly chosen: boolean, readonly swatch: string }> }> };
