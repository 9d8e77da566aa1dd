/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ShopAwayFragment = { readonly fromDay: string, readonly untilDay: string, readonly backOn: string, readonly isPaused: boolean, readonly hasBegun: boolean, readonly note: string };
