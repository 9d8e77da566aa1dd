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

/**
 * Only active products of open shops are for sale; only programme staff hide one, and show it
 *     again.
 */
export type ProductState =
  | 'ACTIVE'
  | 'ARCHIVED'
  | 'DRAFT'
  | 'HIDDEN';

/** `text` is what `word`, an option's name or value of the product, is in the language. */
export type TranslatedWordInput = {
  readonly text: string;
  readonly word: string;
};

export type ProductEditorQueryVariables = Exact<{
  id: string | number;
}>;


export type ProductEditorQuery = { readonly productById: { readonly id: string, readonly slug: string, readonly title: string, readonly language: string | null, readonly productType: string, readonly state: ProductState, readonly version: number, readonly publishedAt: string | null, readonly madeToOrder: boolean, readonly optionNames: ReadonlyArray<string>, readonly shop: { readonly id: string, readonly locations: ReadonlyArray<{ readonly id: string, readonly name: string, readonly sellsOnline: boolean }> | null }, readonly texts: ReadonlyArray<{ readonly language: string, readonly title: string, readonly description: string, readonly words: ReadonlyArray<{ readonly word: string, readonly text: string }> }> | null, readonly chosenThemes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> | null, readonly pictures: ReadonlyArray<{ readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean }>, readonly variants: ReadonlyArray<{ readonly id: string, readonly title: string, readonly optionValues: ReadonlyArray<string>, readonly sku: string, readonly barcode: string, readonly tagCode: string, readonly isActive: boolean, readonly available: number, readonly price: { readonly amount: number, readonly currency: string }, readonly stockLevels: ReadonlyArray<{ readonly id: string, readonly onHand: number, readonly held: number, readonly location: { readonly id: string, readonly name: string } }> | null }> } | null, readonly themes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly summary: string }> };

export type EditProductTextMutationVariables = Exact<{
  id: string | number;
  version: number;
  title: string;
  description: string;
  productType: string;
  themes: ReadonlyArray<string> | string;
  madeToOrder: boolean;
  state?: ProductState | null | undefined;
}>;


export type EditProductTextMutation = { readonly editProduct: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type EditProductTranslationMutationVariables = Exact<{
  id: string | number;
  version: number;
  language: Language;
  title: string;
  description: string;
  words: ReadonlyArray<TranslatedWordInput> | TranslatedWordInput;
}>;


export type EditProductTranslationMutation = { readonly editProductTexts: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type EditVariantRowMutationVariables = Exact<{
  id: string | number;
  price: number;
  sku: string;
  barcode: string;
  isActive: boolean;
}>;


export type EditVariantRowMutation = { readonly editVariant: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type CountStockMutationVariables = Exact<{
  variant: string | number;
  location: string | number;
  onHand: number;
}>;


export type CountStockMutation = { readonly setStock: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type AddVariantRowMutationVariables = Exact<{
  product: string | number;
  optionValues: ReadonlyArray<string> | string;
  price: number;
}>;


export type AddVariantRowMutation = { readonly addVariant: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

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
	documentId: '0f59ad1ce01ef9512b61bd060726cb4cade6ebbe6bca0a0debd38070b01bca29'
};
export const EditProductTextDocument: PersistedDocument<EditProductTextMutation, EditProductTextMutationVariables> = {
	documentId: '50e733bfa508fbdd94987376487085d09efa186b0700c4a1575f011dffe0a3ea'
};
export const EditProductTranslationDocument: PersistedDocument<EditProductTranslationMutation, EditProductTranslationMutationVariables> = {
	documentId: '0576de7d4b31a483cbfc08233bc006af9404f82178f0a04915d00d92f87cbfdf'
};
export const EditVariantRowDocument: PersistedDocument<EditVariantRowMutation, EditVariantRowMutationVariables> = {
	documentId: 'ffa0a110408d7584bb39e8bc2e3ef9f592a275c383013c300d67207a7fef7507'
};
export const CountStockDocument: PersistedDocument<CountStockMutation, CountStockMutationVariables> = {
	documentId: '8fdf7314bf724741a598747a8595864b6a8523ded37c14a1e61a27280ee78026'
};
export const AddVariantRowDocument: PersistedDocument<AddVariantRowMutation, AddVariantRowMutationVariables> = {
	documentId: 'fc93ad87e7c570064f7e5d691d03b6aeb39af69073c874f198c74047600d22d8'
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