/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type SoldSumsFragment = { readonly goods: number, readonly givenBack: number, readonly net: number, readonly beside: number, readonly pieces: number, readonly returned: number, readonly kept: number, readonly purchases: number };

export type FiguresSliceFragment = { readonly key: string, readonly name: string, readonly views: number, readonly webPieces: number, readonly sold: { readonly goods: number, readonly givenBack: number, readonly net: number, readonly beside: number, readonly pieces: number, readonly returned: number, readonly kept: number, readonly purchases: number } };
