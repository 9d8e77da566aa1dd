/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type HallMapFragment = { readonly stalls: ReadonlyArray<{ readonly id: string, readonly number: string, readonly column: number | null, readonly row: number | null, readonly shop: { readonly name: string } }> };
