/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type StockWorthFragment = { readonly name: string, readonly pieces: number, readonly value: number, readonly price: number, readonly withoutCost: number };
