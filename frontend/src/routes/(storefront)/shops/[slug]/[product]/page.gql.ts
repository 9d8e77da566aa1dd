/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type ProductPageQueryVariables = Exact<{
  shop: string;
  slug: string;
}>;


export type ProductPageQuery = { readonly product: { readonly productType: string, readonly description: string, readonly optionNames: ReadonlyArray<string>, readonly id: string, readonly slug: string, readonly title: string, readonly available: boolean, readonly pictures: ReadonlyArray<{ readonly id: string, readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean }>, readonly themes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }>, readonly variants: ReadonlyArray<{ readonly sku: string, readonly id: string, readonly optionValues: ReadonlyArray<string>, readonly available: number, readonly price: { readonly amount: number, readonly currency: string } }>, readonly shop: { readonly slug: string, readonly name: string, readonly id: string, readonly tagline: string, readonly story: string, readonly city: string, readonly accent: string, readonly productCount: number, readonly banner: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number } | null }, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null } | null, readonly products: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly available: boolean, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null, readonly shop: { readonly slug: string, readonly name: string } }> } };

export type ProductDeliveryQueryVariables = Exact<{
  shop: string | number;
  product: string | number;
}>;


export type ProductDeliveryQuery = { readonly marketsOf: ReadonlyArray<{ readonly isOnlyThere: boolean, readonly message: string, readonly variant: { readonly id: string }, readonly market: { readonly id: string, readonly slug: string, readonly name: string } }>, readonly deliveryOptions: ReadonlyArray<{ readonly id: string, readonly name: string, readonly minDays: number, readonly maxDays: number, readonly price: { readonly amount: number, readonly currency: string }, readonly freeFrom: { readonly amount: number, readonly currency: string } | null }> };

export type ProductVariantsQueryVariables = Exact<{
  shop: string;
  slug: string;
}>;


export type ProductVariantsQuery = { readonly product: { readonly id: string, readonly optionNames: ReadonlyArray<string>, readonly variants: ReadonlyArray<{ readonly id: string, readonly optionValues: ReadonlyArray<string>, readonly available: number, readonly price: { readonly amount: number, readonly currency: string } }> } | null };

export type WherePieceIsQueryVariables = Exact<{
  variant: string | number;
}>;


export type WherePieceIsQuery = { readonly atMarket: ReadonlyArray<{ readonly isOnlyThere: boolean, readonly message: string }> };

export type AddToCartMutationVariables = Exact<{
  variant: string | number;
}>;


export type AddToCartMutation = { readonly addToCart: { readonly cart: { readonly id: string, readonly count: number } | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const ProductPageDocument: PersistedDocument<ProductPageQuery, ProductPageQueryVariables> = {
	documentId: '0bfc2e009ccbfd9d390cbda903a13178bcd99488c4328476704d1d589f952e27'
};
export const ProductDeliveryDocument: PersistedDocument<ProductDeliveryQuery, ProductDeliveryQueryVariables> = {
	documentId: 'e3486f621021487bbeb8be0273eb4661bbcd6b7699073c7ddb1d34b5650d2358'
};
export const ProductVariantsDocument: PersistedDocument<ProductVariantsQuery, ProductVariantsQueryVariables> = {
	documentId: '5d99aea1943b8c96b710bc032eafe5724706454ba01d39734a07228fdc8b9db5'
};
export const WherePieceIsDocument: PersistedDocument<WherePieceIsQuery, WherePieceIsQueryVariables> = {
	documentId: 'e653a35194450bb850db40ef81ec2fcc05b1974af12789f24551378b291da9fe'
};
export const AddToCartDocument: PersistedDocument<AddToCartMutation, AddToCartMutationVariables> = {
	documentId: '9e514172b3ba4671ac72ea5f77a3cbc0507a003812d807076b8f5a6369ec0d1b'
};