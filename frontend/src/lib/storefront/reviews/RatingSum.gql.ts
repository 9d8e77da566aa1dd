/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type RatingSumFragment = { readonly count: number, readonly average: number, readonly stars: ReadonlyArray<number>, readonly small: number, readonly true: number, readonly large: number };
