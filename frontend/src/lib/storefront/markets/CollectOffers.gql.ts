/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type CollectOfferFragment = { readonly id: string, readonly number: string, readonly market: { readonly id: string, readonly slug: string, readonly name: string, readonly startsAt: string, readonly endsAt: string, readonly orderUntil: string | null } };
