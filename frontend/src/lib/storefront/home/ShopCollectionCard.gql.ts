/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ShopCollectionCardFragment = { readonly id: string, readonly slug: string, readonly title: string, readonly intro: string, readonly shop: { readonly slug: string, readonly name: string, readonly accent: string }, readonly pieces: ReadonlyArray<{ readonly id: string, readonly title: string, readonly picture: { readonly url: string, readonly srcset: string, readonly alt: string } | null }> };
