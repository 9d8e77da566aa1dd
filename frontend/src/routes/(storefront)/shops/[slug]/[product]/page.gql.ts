/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** How a buyer finds a size. */
export type Fit =
  | 'LARGE'
  | 'SMALL'
  | 'TRUE';

/** What kind of document proves a claim. */
export type ProofKind =
  | 'ATTESTATION'
  | 'CERTIFICATE'
  | 'CONTRACT'
  | 'INVOICE'
  | 'TEST_REPORT';

/** What a size is of. */
export type SizeKind =
  | 'BOTTOMS'
  | 'COATS'
  | 'DRESSES'
  | 'RINGS'
  | 'SHOES'
  | 'TOPS';

export type ProductPageQueryVariables = Exact<{
  shop: string;
  slug: string;
}>;


export type ProductPageQuery = { readonly product: { readonly productType: string, readonly madeToOrder: boolean, readonly description: string, readonly descriptionLanguage: string, readonly optionNames: ReadonlyArray<string>, readonly id: string, readonly slug: string, readonly title: string, readonly titleLanguage: string, readonly available: boolean, readonly rating: { readonly count: number, readonly average: number, readonly stars: ReadonlyArray<number>, readonly small: number, readonly true: number, readonly large: number } | null, readonly facts: { readonly notices: ReadonlyArray<string>, readonly care: ReadonlyArray<string>, readonly wovenIn: string, readonly dyedIn: string, readonly madeIn: string, readonly weightGrams: number, readonly warnings: string, readonly composition: ReadonlyArray<{ readonly part: string, readonly sentence: string, readonly fibres: ReadonlyArray<{ readonly code: string, readonly name: string }> }>, readonly manufacturer: { readonly name: string, readonly address: string, readonly email: string }, readonly sizeGuide: { readonly id: string, readonly name: string, readonly columns: ReadonlyArray<string>, readonly rows: ReadonlyArray<{ readonly size: string, readonly values: ReadonlyArray<string> }> } | null } | null, readonly seo: { readonly title: string, readonly description: string }, readonly pictures: ReadonlyArray<{ readonly id: string, readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean }>, readonly themes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }>, readonly claims: ReadonlyArray<{ readonly id: string, readonly wording: string, readonly scope: string, readonly aboutShop: boolean, readonly checkedBy: string, readonly checkedAt: string | null, readonly endsOn: string | null, readonly proofs: ReadonlyArray<{ readonly id: string, readonly kind: ProofKind, readonly title: string, readonly issuer: string, readonly reference: string, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly documentUrl: string | null }> }>, readonly variants: ReadonlyArray<{ readonly sku: string, readonly id: string, readonly optionValues: ReadonlyArray<string>, readonly available: number, readonly optionWords: ReadonlyArray<{ readonly text: string, readonly language: string }>, readonly price: { readonly amount: number, readonly currency: string }, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null }>, readonly shop: { readonly slug: string, readonly name: string, readonly id: string, readonly tagline: string, readonly taglineLanguage: string, readonly story: string, readonly storyLanguage: string, readonly city: string, readonly accent: string, readonly productCount: number, readonly banner: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number } | null }, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null } | null, readonly products: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly titleLanguage: string, readonly available: boolean, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null, readonly rating: { readonly count: number, readonly average: number } | null, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null, readonly shop: { readonly slug: string, readonly name: string } }> } };

export type ProductSurroundingsQueryVariables = Exact<{
  shop: string;
  product: string | number;
  country?: string | null | undefined;
}>;


export type ProductSurroundingsQuery = { readonly deliveryCountry: string, readonly marketsOf: ReadonlyArray<{ readonly isOnlyThere: boolean, readonly message: string, readonly variant: { readonly id: string }, readonly market: { readonly id: string, readonly slug: string, readonly name: string } }>, readonly collectStalls: ReadonlyArray<{ readonly id: string, readonly number: string, readonly market: { readonly id: string, readonly slug: string, readonly name: string, readonly startsAt: string, readonly endsAt: string, readonly orderUntil: string | null } }>, readonly shopAway: { readonly fromDay: string, readonly untilDay: string, readonly backOn: string, readonly isPaused: boolean, readonly hasBegun: boolean, readonly note: string } | null, readonly deliveriesOf: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: string, readonly place: string, readonly postcodes: ReadonlyArray<string>, readonly deliveredFrom: string, readonly deliveredBy: string, readonly price: { readonly amount: number, readonly currency: string }, readonly freeFrom: { readonly amount: number, readonly currency: string } | null }>, readonly mySizes: ReadonlyArray<{ readonly kind: SizeKind, readonly size: string }>, readonly sizesTaken: ReadonlyArray<{ readonly size: string, readonly buyers: number }>, readonly reviews: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly stars: number, readonly fit: Fit | null, readonly text: string, readonly language: string, readonly name: string, readonly variantTitle: string, readonly productTitle: string, readonly boughtOn: string, readonly writtenAt: string, readonly editedAt: string | null, readonly answer: string, readonly answeredAt: string | null, readonly pictures: ReadonlyArray<{ readonly id: string, readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string }> }> }, readonly relatedTo: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly titleLanguage: string, readonly available: boolean, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null, readonly rating: { readonly count: number, readonly average: number } | null, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null, readonly shop: { readonly slug: string, readonly name: string } }> };

export type ProductVariantsQueryVariables = Exact<{
  shop: string;
  slug: string;
}>;


export type ProductVariantsQuery = { readonly product: { readonly id: string, readonly optionNames: ReadonlyArray<string>, readonly shop: { readonly id: string }, readonly variants: ReadonlyArray<{ readonly id: string, readonly optionValues: ReadonlyArray<string>, readonly available: number, readonly optionWords: ReadonlyArray<{ readonly text: string, readonly language: string }>, readonly price: { readonly amount: number, readonly currency: string }, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null }> } | null };

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
  country?: string | null | undefined;
}>;


export type AddToCartMutation = { readonly addToCart: { readonly cart: { readonly id: string, readonly count: number } | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const ProductPageDocument: PersistedDocument<ProductPageQuery, ProductPageQueryVariables> = {
	documentId: '9e68621e1d09a6a8db96ad7e2866f1b08ccdf06b9f43494db0cc58a3f4a9dfe5'
};
export const ProductSurroundingsDocument: PersistedDocument<ProductSurroundingsQuery, ProductSurroundingsQueryVariables> = {
	documentId: '601daa881f93127823150d1589ca86acc8ee765292e35de10e9d26291c5309b3'
};
export const ProductVariantsDocument: PersistedDocument<ProductVariantsQuery, ProductVariantsQueryVariables> = {
	documentId: 'a0d743db2a2780acdec8c8731ad1233d17bbbeb5f9c559e0a805e684f0c4064a'
};
export const WherePieceIsDocument: PersistedDocument<WherePieceIsQuery, WherePieceIsQueryVariables> = {
	documentId: 'e653a35194450bb850db40ef81ec2fcc05b1974af12789f24551378b291da9fe'
};
export const ReserveForCollectionDocument: PersistedDocument<ReserveForCollectionMutation, ReserveForCollectionMutationVariables> = {
	documentId: 'ee1cfd6cf2c0b965ec4a1cf744a627361804c93a75055ed99aa3ee3101807d93'
};
export const AddToCartDocument: PersistedDocument<AddToCartMutation, AddToCartMutationVariables> = {
	documentId: 'a30633a784ceb01515367b2efc07068afa5c4b18194fdfe0c0262449f636dc3d'
};