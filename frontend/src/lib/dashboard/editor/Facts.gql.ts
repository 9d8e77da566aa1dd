/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type EditedFactsFragment = { readonly notices: ReadonlyArray<string>, readonly care: ReadonlyArray<string>, readonly wovenIn: string, readonly dyedIn: string, readonly madeIn: string, readonly weightGrams: number, readonly hasAnimalParts: boolean, readonly warnings: string, readonly version: number, readonly composition: ReadonlyArray<{ readonly part: string, readonly sentence: string, readonly fibres: ReadonlyArray<{ readonly code: string, readonly percent: number, readonly recycled: boolean }> }>, readonly sizeGuide: { readonly id: string } | null };

export type EditedSizeGuideFragment = { readonly id: string, readonly name: string, readonly columns: ReadonlyArray<string>, readonly rows: ReadonlyArray<{ readonly size: string, readonly values: ReadonlyArray<string> }> };
