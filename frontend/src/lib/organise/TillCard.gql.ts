/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type TillAtMarketFragment = { readonly id: string, readonly name: string, readonly hasReader: boolean, readonly device: { readonly id: string, readonly serial: number, readonly agent: string, readonly pairedAt: string, readonly seenAt: string | null, readonly waiting: number } | null };
