/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ShopCopyFragment = { readonly id: string, readonly askedAt: string, readonly askedBy: string, readonly pieces: number, readonly written: number, readonly isUnderWay: boolean, readonly hasFailed: boolean, readonly expiresAt: string | null, readonly megabytes: number, readonly path: string | null };
