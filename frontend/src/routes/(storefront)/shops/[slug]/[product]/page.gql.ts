/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** What kind of document proves a claim. */
export type ProofKind =
  | 'ATTESTATION'
  | 'CERTIFICATE'
  | 'CONTRACT'
  | 'INVOICE'
  | 'TEST_REPORT';

export type ProductPageQueryVariables = Exact<{
  shop: string;
  slug: string;
}>;


export type ProductPageQuery = { readonly product: { readonly productType: string, readonly madeToOrder: boolean, readonly description: string, readonly optionNames: ReadonlyArray<string>, readonly id: string, readonly slug: string, readonly title: string, readonly available: boolean, readonly facts: { readonly notices: ReadonlyArray<string>, readonly care: ReadonlyArray<string>, readonly wovenIn: string, readonly dyedIn: string, readonly madeIn: string, readonly weightGrams: number, readonly warnings: string, readonly composition: ReadonlyArray<{ readonly part: string, readonly sentence: string, readonly fibres: ReadonlyArray<{ readonly code: string, readonly name: string }> }>, readonly manufacturer: { readonly name: string, readonly address: string, readonly email: string }, readonly sizeGuide: { readonly id: string, readonly name: string, readonly columns: ReadonlyArray<string>, readonly rows: ReadonlyArray<{ readonly size: string, readonly values: ReadonlyArray<string> }> } | null } | null, readonly pictures: ReadonlyArray<{ readonly id: string, readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean }>, readonly themes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }>, readonly claims: ReadonlyArray<{ readonly id: string, readonly wording: string, readonly scope: string, readonly aboutShop: boolean, readonly checkedBy: string, readonly checkedAt: string | null, readonly endsOn: string | null, readonly proofs: ReadonlyArray<{ readonly id: string, readonly kind: ProofKind, readonly title: string, readonly issuer: string, readonly reference: string, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly documentUrl: string | null }> }>, readonly variants: ReadonlyArray<{ readonly sku: string, readonly id: string, readonly optionValues: ReadonlyArray<string>, readonly available: number, readonly price: { readonly amount: number, readonly currency: string }, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null }>, readonly shop: { readonly slug: string, readonly name: string, readonly id: string, readonly tagline: string, readonly story: string, readonly city: string, readonly accent: string, readonly productCount: number, readonly banner: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number } | null }, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null } | null, readonly products: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly available: boolean, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null, readonly shop: { readonly slug: string, readonly name: string } }> } };

export type ProductSurroundingsQueryVariables = Exact<{
  product: string | number;
}>;


export type ProductSurroundingsQuery = { readonly marketsOf: ReadonlyArray<{ readonly isOnlyThere: boolean, readonly message: string, readonly variant: { readonly id: string }, readonly market: { readonly id: string, readonly slug: string, readonly name: string } }>, readonly collectStalls: ReadonlyArray<{ readonly id: string, readonly number: string, readonly market: { readonly id: string, readonly slug: string, readonly name: string, readonly startsAt: string, readonly endsAt: string, readonly orderUntil: string | null } }>, readonly deliveriesOf: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: string, readonly deliveredFrom: string, readonly deliveredBy: string, readonly price: { readonly amount: number, readonly currency: string }, readonly freeFrom: { readonly amount: number, readonly currency: string } | null }>, readonly sizesTaken: ReadonlyArray<{ readonly size: string, readonly buyers: number }>, readonly relatedTo: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly available: boolean, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null, readonly shop: { readonly slug: string, readonly name: string } }> };

export type ProductVariantsQueryVariables = Exact<{
  shop: string;
  slug: string;
}>;


export type ProductVariantsQuery = { readonly product: { readonly id: string, readonly optionNames: ReadonlyArray<string>, readonly shop: { readonly id: string }, readonly variants: ReadonlyArray<{ readonly id: string, readonly optionValues: ReadonlyArray<string>, readonly available: number, readonly price: { readonly amount: number, readonly currency: string }, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null }> } | null };

export type WherePieceIsQueryVariables = Exact<{
  variant: string | number;
}>;


export type WherePieceIsQuery = { readonly atMarket: ReadonlyArray<{ readonly isOnlyThere: boolean, readonly message: string }> };

export type ReserveForCollectionMutationVariables = Exact<{
  market: string | number;
  shop: string | number;
}>;


export type ReserveForCollectionMutation = { readonly collectAtMarket: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type AddToCartMutationVariables = Exact<{
  variant: string | number;
}>;


export type AddToCartMutation = { readonly addToCart: { readonly cart: { readonly id: string, readonly count: number } | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const ProductPageDocument: PersistedDocument<ProductPageQuery, ProductPageQueryVariables> = {
	documentId: '92fc796acfa993696792aefae884017e67cb9ca05b76ce7cf4548e9344985457'
};
export const ProductSurroundingsDocument: PersistedDocument<ProductSurroundingsQuery, ProductSurroundingsQueryVariables> = {
	documentId: 'fe6ebe6cec565e4e3790d71cd1fa12dab0f1ec359dfc9b6c119980d7e55e87ba'
};
export const ProductVariantsDocument: PersistedDocument<ProductVariantsQuery, ProductVariantsQueryVariables> = {
	documentId: '6d877ba3eec93a0b2a35927744c858e268585f187d4425e5559fc85048c12156'
};
export const WherePieceIsDocument: PersistedDocument<WherePieceIsQuery, WherePieceIsQueryVariables> = {
	documentId: 'e653a35194450bb850db40ef81ec2fcc05b1974af12789f24551378b291da9fe'
};
export const ReserveForCollectionDocument: PersistedDocument<ReserveForCollectionMutation, ReserveForCollectionMutationVariables> = {
	documentId: 'ee1cfd6cf2c0b965ec4a1cf744a627361804c93a75055ed99aa3ee3101807d93'
};
export const AddToCartDocument: PersistedDocument<AddToCartMutation, AddToCartMutationVariables> = {
	documentId: '9e514172b3ba4671ac72ea5f77a3cbc0507a003812d807076b8f5a6369ec0d1b'
};