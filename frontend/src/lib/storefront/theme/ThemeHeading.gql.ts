/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ThemeHeadingFragment = { readonly name: string, readonly summary: string, readonly criteria: ReadonlyArray<string>, readonly needsProof: boolean, readonly picture: { readonly url: string, readonly srcset: string, readonly alt: string } | null };
