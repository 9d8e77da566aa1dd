/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type VariantChoiceFragment = { readonly id: string, readonly optionValues: ReadonlyArray<string>, readonly available: number, readonly optionWords: ReadonlyArray<{ readonly text: string, readonly language: string }>, readonly price: { readonly amount: number, readonly currency: string }, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null };
