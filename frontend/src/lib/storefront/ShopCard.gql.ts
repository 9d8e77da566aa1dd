/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ShopCardFragment = { readonly id: string, readonly slug: string, readonly name: string, readonly tagline: string, readonly taglineLanguage: string, readonly story: string, readonly storyLanguage: string, readonly city: string, readonly accent: string, readonly productCount: number, readonly banner: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number } | null };
