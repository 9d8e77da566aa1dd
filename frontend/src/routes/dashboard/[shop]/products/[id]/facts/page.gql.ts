/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** `part` is whole, or outside, lining, filling, trim. */
export type CompositionPartInput = {
  readonly fibres: ReadonlyArray<FibreInput>;
  readonly part?: string | null | undefined;
};

/** `fibre` is a code or a name of the list, in any language. */
export type FibreInput = {
  readonly fibre: string;
  readonly percent: number;
  readonly recycled?: boolean | null | undefined;
};

/** One value for each column, in centimetres, as people write it. */
export type SizeRowInput = {
  readonly size: string;
  readonly values: ReadonlyArray<string>;
};

export type ProductFactsEditorQueryVariables = Exact<{
  id: string | number;
  shop: string | number;
}>;


export type ProductFactsEditorQuery = { readonly careSymbols: ReadonlyArray<string>, readonly productById: { readonly id: string, readonly facts: { readonly notices: ReadonlyArray<string>, readonly care: ReadonlyArray<string>, readonly wovenIn: string, readonly dyedIn: string, readonly madeIn: string, readonly weightGrams: number, readonly hasAnimalParts: boolean, readonly warnings: string, readonly version: number, readonly composition: ReadonlyArray<{ readonly part: string, readonly sentence: string, readonly fibres: ReadonlyArray<{ readonly code: string, readonly percent: number, readonly recycled: boolean }> }>, readonly manufacturer: { readonly name: string, readonly address: string, readonly email: string, readonly isSeller: boolean }, readonly sizeGuide: { readonly id: string } | null } | null } | null, readonly fibreNames: ReadonlyArray<{ readonly code: string, readonly name: string }>, readonly sizeGuides: ReadonlyArray<{ readonly id: string, readonly name: string, readonly columns: ReadonlyArray<string>, readonly rows: ReadonlyArray<{ readonly size: string, readonly values: ReadonlyArray<string> }> }> };

export type SayProductFactsMutationVariables = Exact<{
  product: string | number;
  version: number;
  composition?: ReadonlyArray<CompositionPartInput> | CompositionPartInput | null | undefined;
  care?: ReadonlyArray<string> | string | null | undefined;
  wovenIn?: string | null | undefined;
  dyedIn?: string | null | undefined;
  madeIn?: string | null | undefined;
  weightGrams?: number | null | undefined;
  hasAnimalParts?: boolean | null | undefined;
  warnings?: string | null | undefined;
  sizeGuide?: string | number | null | undefined;
  manufacturerName?: string | null | undefined;
  manufacturerAddress?: string | null | undefined;
  manufacturerEmail?: string | null | undefined;
}>;


export type SayProductFactsMutation = { readonly editProductFacts: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type SaySizeGuideMutationVariables = Exact<{
  shop: string | number;
  name: string;
  columns: ReadonlyArray<string> | string;
  rows: ReadonlyArray<SizeRowInput> | SizeRowInput;
}>;


export type SaySizeGuideMutation = { readonly editSizeGuide: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const ProductFactsEditorDocument: PersistedDocument<ProductFactsEditorQuery, ProductFactsEditorQueryVariables> = {
	documentId: 'bfdddf26909af4d67bc4537f0accbd8954e6187e5dd5ad0e627d7675d58cdd90'
};
export const SayProductFactsDocument: PersistedDocument<SayProductFactsMutation, SayProductFactsMutationVariables> = {
	documentId: '0a798491fe054dafd33102b950400186a22f73b3164acd4157616273e6432cba'
};
export const SaySizeGuideDocument: PersistedDocument<SaySizeGuideMutation, SaySizeGuideMutationVariables> = {
	documentId: 'f925f82cfc8aaa772f02b62f2cf1431a56d0ddb6eb6fab9e3b936d2acdbf459e'
};