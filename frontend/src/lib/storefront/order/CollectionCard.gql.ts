/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type CollectionCardFragment = { readonly id: string, readonly code: string, readonly qr: string, readonly parts: ReadonlyArray<string>, readonly waiting: number, readonly isOver: boolean, readonly market: { readonly id: string, readonly slug: string, readonly name: string, readonly place: string, readonly address: string, readonly startsAt: string, readonly endsAt: string } };
