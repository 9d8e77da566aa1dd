/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** In the order in which they are offered. */
export type Language =
  | 'AR'
  | 'EN'
  | 'FR';

/** An option ("size", "color", or a name of her own) and its values. */
export type OptionValuesInput = {
  readonly name: string;
  readonly values: ReadonlyArray<string>;
};

/**
 * Only active products of open shops are for sale; a paused one comes back as it is. Only
 *     programme staff hide one, and show it again.
 */
export type ProductState =
  | 'ACTIVE'
  | 'ARCHIVED'
  | 'DRAFT'
  | 'HIDDEN'
  | 'PAUSED';

/** `text` is what `word`, an option's name or value of the product, is in the language. */
export type TranslatedWordInput = {
  readonly text: string;
  readonly word: string;
};

/** What was counted at a location. */
export type VariantCountInput = {
  readonly location: string | number;
  readonly onHand: number;
};

/** Changes what is given of one variant. */
export type VariantRowInput = {
  readonly barcode?: string | null | undefined;
  readonly counts?: ReadonlyArray<VariantCountInput> | null | undefined;
  readonly id: string | number;
  readonly isActive?: boolean | null | undefined;
  readonly price?: number | null | undefined;
  readonly sku?: string | null | undefined;
  readonly was?: VariantWasInput | null | undefined;
  readonly weightGrams?: number | null | undefined;
};

/** What the form had shown; a field that is missing is not compared. */
export type VariantWasInput = {
  readonly barcode?: string | null | undefined;
  readonly isActive?: boolean | null | undefined;
  readonly price?: number | null | undefined;
  readonly sku?: string | null | undefined;
  readonly weightGrams?: number | null | undefined;
};

export type ProductEditorQueryVariables = Exact<{
  id: string | number;
}>;


export type ProductEditorQuery = { readonly productSeo: ReadonlyArray<{ readonly language: string, readonly title: string, readonly description: string }>, readonly productVersions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: number }> }, readonly productById: { readonly publishAt: string | null, readonly id: string, readonly slug: string, readonly title: string, readonly language: string | null, readonly productType: string, readonly state: ProductState, readonly version: number, readonly publishedAt: string | null, readonly madeToOrder: boolean, readonly optionNames: ReadonlyArray<string>, readonly shop: { readonly id: string, readonly locations: ReadonlyArray<{ readonly id: string, readonly name: string, readonly sellsOnline: boolean }> | null }, readonly texts: ReadonlyArray<{ readonly language: string, readonly title: string, readonly description: string, readonly words: ReadonlyArray<{ readonly word: string, readonly text: string }> }> | null, readonly chosenThemes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> | null, readonly pictures: ReadonlyArray<{ readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean }>, readonly variants: ReadonlyArray<{ readonly id: string, readonly title: string, readonly optionValues: ReadonlyArray<string>, readonly sku: string, readonly barcode: string, readonly tagCode: string, readonly weightGrams: number | null, readonly isActive: boolean, readonly available: number, readonly price: { readonly amount: number, readonly currency: string }, readonly stockLevels: ReadonlyArray<{ readonly id: string, readonly onHand: number, readonly held: number, readonly location: { readonly id: string, readonly name: string } }> | null }> } | null, readonly themes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly summary: string }> };

export type EditProductTextMutationVariables = Exact<{
  id: string | number;
  version: number;
  title?: string | null | undefined;
  description?: string | null | undefined;
  productType?: string | null | undefined;
  themes?: ReadonlyArray<string> | string | null | undefined;
  madeToOrder?: boolean | null | undefined;
  state?: ProductState | null | undefined;
  typing?: boolean | null | undefined;
}>;


export type EditProductTextMutation = { readonly editProduct: { readonly product: { readonly id: string, readonly version: number } | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type EditProductSeoMutationVariables = Exact<{
  id: string | number;
  version: number;
  language: Language;
  title: string;
  description: string;
}>;


export type EditProductSeoMutation = { readonly editProductSeo: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type PlanProductMutationVariables = Exact<{
  id: string | number;
  version: number;
  at?: string | null | undefined;
}>;


export type PlanProductMutation = { readonly scheduleProduct: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type CopyProductMutationVariables = Exact<{
  product: string | number;
  requestId: string | number;
}>;


export type CopyProductMutation = { readonly duplicateProduct: { readonly product: { readonly id: string } | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type EditProductTranslationMutationVariables = Exact<{
  id: string | number;
  version: number;
  language: Language;
  title: string;
  description: string;
  words: ReadonlyArray<TranslatedWordInput> | TranslatedWordInput;
}>;


export type EditProductTranslationMutation = { readonly editProductTexts: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type EditVariantRowsMutationVariables = Exact<{
  product: string | number;
  rows: ReadonlyArray<VariantRowInput> | VariantRowInput;
}>;


export type EditVariantRowsMutation = { readonly editVariants: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type FillVariantsMutationVariables = Exact<{
  product: string | number;
  options: ReadonlyArray<OptionValuesInput> | OptionValuesInput;
  price: number;
}>;


export type FillVariantsMutation = { readonly fillMatrix: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type MovePictureInRowMutationVariables = Exact<{
  id: string | number;
  position: number;
}>;


export type MovePictureInRowMutation = { readonly movePicture: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type RemovePictureFromRowMutationVariables = Exact<{
  id: string | number;
}>;


export type RemovePictureFromRowMutation = { readonly removePicture: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type DescribePictureInWordsMutationVariables = Exact<{
  id: string | number;
  alt: string;
}>;


export type DescribePictureInWordsMutation = { readonly describePicture: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const ProductEditorDocument: PersistedDocument<ProductEditorQuery, ProductEditorQueryVariables> = {
	documentId: '24d76b223191dee88b9a4b918584e9a0cabfdc554ae3c10988907d501206d693'
};
export const EditProductTextDocument: PersistedDocument<EditProductTextMutation, EditProductTextMutationVariables> = {
	documentId: '2a7a51bebc4f8154f23c268ab5a805361a3da19f4d4d8309189652997a6ffd7f'
};
export const EditProductSeoDocument: PersistedDocument<EditProductSeoMutation, EditProductSeoMutationVariables> = {
	documentId: '2c5ffbe18eca1ea4cc8810607c2dbe9ddf1c4e6f053afb479c49c914230c2e41'
};
export const PlanProductDocument: PersistedDocument<PlanProductMutation, PlanProductMutationVariables> = {
	documentId: '6e56efd26a55b7742d1f323454c0eb2ee914fc56e3dc016b8eb268e72ee847ed'
};
export const CopyProductDocument: PersistedDocument<CopyProductMutation, CopyProductMutationVariables> = {
	documentId: '20ddfe4b7e7e9c068a87f5537ab0481508bc687c16c0acc1f7f9f09771287024'
};
export const EditProductTranslationDocument: PersistedDocument<EditProductTranslationMutation, EditProductTranslationMutationVariables> = {
	documentId: '0576de7d4b31a483cbfc08233bc006af9404f82178f0a04915d00d92f87cbfdf'
};
export const EditVariantRowsDocument: PersistedDocument<EditVariantRowsMutation, EditVariantRowsMutationVariables> = {
	documentId: '12e58d640c0a421acdef881a6a9a898301ede01f4c82427558578e1f468a60d1'
};
export const FillVariantsDocument: PersistedDocument<FillVariantsMutation, FillVariantsMutationVariables> = {
	documentId: '00798d1eccf35c6952a5f3f3a0e2e8bbd2e0dda5d55814cd2637edbbb5aac556'
};
export const MovePictureInRowDocument: PersistedDocument<MovePictureInRowMutation, MovePictureInRowMutationVariables> = {
	documentId: 'a09ace7eeda5b6f54c23272c33b1d5184261976af3f3c2f3dc4c7f20a9d62d36'
};
export const RemovePictureFromRowDocument: PersistedDocument<RemovePictureFromRowMutation, RemovePictureFromRowMutationVariables> = {
	documentId: '860d4ef3dcb1f1f8e8c5a72746e74a523c173a9ad86191a7b015af5f0d16d9d4'
};
export const DescribePictureInWordsDocument: PersistedDocument<DescribePictureInWordsMutation, DescribePictureInWordsMutationVariables> = {
	documentId: '21ece5b33da2e97d9090a4a28450f39679bc4fe2b8db7f91a0cc887aa979a5e1'
};