/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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

export type EditedPictureFragment = { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean };

export type EditedVariantFragment = { readonly id: string, readonly title: string, readonly optionValues: ReadonlyArray<string>, readonly sku: string, readonly barcode: string, readonly tagCode: string, readonly weightGrams: number | null, readonly isActive: boolean, readonly available: number, readonly price: { readonly amount: number, readonly currency: string }, readonly stockLevels: ReadonlyArray<{ readonly id: string, readonly onHand: number, readonly held: number, readonly location: { readonly id: string, readonly name: string } }> | null };

export type EditedProductFragment = { readonly id: string, readonly slug: string, readonly title: string, readonly language: string | null, readonly productType: string, readonly state: ProductState, readonly version: number, readonly publishedAt: string | null, readonly madeToOrder: boolean, readonly optionNames: ReadonlyArray<string>, readonly texts: ReadonlyArray<{ readonly language: string, readonly title: string, readonly description: string, readonly words: ReadonlyArray<{ readonly word: string, readonly text: string }> }> | null, readonly chosenThemes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> | null, readonly pictures: ReadonlyArray<{ readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean }>, readonly variants: ReadonlyArray<{ readonly id: string, readonly title: string, readonly optionValues: ReadonlyArray<string>, readonly sku: string, readonly barcode: string, readonly tagCode: string, readonly weightGrams: number | null, readonly isActive: boolean, readonly available: number, readonly price: { readonly amount: number, readonly currency: string }, readonly stockLevels: ReadonlyArray<{ readonly id: string, readonly onHand: number, readonly held: number, readonly location: { readonly id: string, readonly name: string } }> | null }> };
