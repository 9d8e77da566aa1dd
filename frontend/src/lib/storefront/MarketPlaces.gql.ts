/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type MarketPlaceFragment = { readonly isOnlyThere: boolean, readonly message: string, readonly variant: { readonly id: string }, readonly market: { readonly id: string, readonly slug: string, readonly name: string } };
