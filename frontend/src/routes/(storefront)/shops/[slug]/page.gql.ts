/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** The letters of a storefront's headings. All are ours to send; no page loads another. */
export type DisplayFace =
  | 'BRICOLAGE'
  | 'INSTRUMENT'
  | 'ITALIC';

/** How a buyer finds a size. */
export type Fit =
  | 'LARGE'
  | 'SMALL'
  | 'TRUE';

/**
 * How products are ordered. PICKED is by the points of shops.ranking, RELEVANCE by how close
 *     they are to the words; without words it is PICKED.
 */
export type ProductSort =
  | 'NEWEST'
  | 'PICKED'
  | 'PRICE_ASC'
  | 'PRICE_DESC'
  | 'RELEVANCE';

/** What kind of document proves a claim. */
export type ProofKind =
  | 'ATTESTATION'
  | 'CERTIFICATE'
  | 'CONTRACT'
  | 'INVOICE'
  | 'TEST_REPORT';

/**
 * Parts of a storefront page. All pieces are always shown; the others are where she wants
 *     them, as long as there is something in them.
 */
export type ShopSection =
  | 'COLLECTIONS'
  | 'FEATURED'
  | 'MARKETS'
  | 'NEW'
  | 'PIECES'
  | 'REVIEWS'
  | 'STORY';

export type ShopPageQueryVariables = Exact<{
  slug: string;
  sort?: ProductSort | null | undefined;
  after?: string | null | undefined;
}>;


export type ShopPageQuery = { readonly newsletterIsOpen: boolean, readonly shop: { readonly id: string, readonly slug: string, readonly name: string, readonly tagline: string, readonly taglineLanguage: string, readonly story: string, readonly storyLanguage: string, readonly city: string, readonly accent: string, readonly productCount: number, readonly seo: { readonly title: string, readonly description: string }, readonly rating: { readonly count: number, readonly average: number, readonly stars: ReadonlyArray<number>, readonly small: number, readonly true: number, readonly large: number } | null, readonly claims: ReadonlyArray<{ readonly id: string, readonly wording: string, readonly scope: string, readonly aboutShop: boolean, readonly checkedBy: string, readonly checkedAt: string | null, readonly endsOn: string | null, readonly proofs: ReadonlyArray<{ readonly id: string, readonly kind: ProofKind, readonly title: string, readonly issuer: string, readonly reference: string, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly documentUrl: string | null }> }>, readonly banner: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number } | null, readonly look: { readonly face: DisplayFace, readonly sections: ReadonlyArray<ShopSection>, readonly logo: { readonly url: string, readonly srcset: string } | null, readonly featured: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly titleLanguage: string, readonly available: boolean, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null, readonly rating: { readonly count: number, readonly average: number } | null, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null, readonly shop: { readonly slug: string, readonly name: string } }> } } | null, readonly shopAway: { readonly fromDay: string, readonly untilDay: string, readonly backOn: string, readonly isPaused: boolean, readonly hasBegun: boolean, readonly note: string } | null, readonly marketsOfShop: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly place: string, readonly startsAt: string, readonly endsAt: string }>, readonly collections: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly titleLanguage: string, readonly intro: string, readonly introLanguage: string, readonly shop: { readonly slug: string, readonly name: string, readonly accent: string }, readonly pieces: ReadonlyArray<{ readonly id: string, readonly title: string, readonly picture: { readonly url: string, readonly srcset: string, readonly alt: string } | null }> }>, readonly products: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly titleLanguage: string, readonly available: boolean, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null, readonly rating: { readonly count: number, readonly average: number } | null, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null, readonly shop: { readonly slug: string, readonly name: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly endCursor: string | null } } };

export type ShopSectionsQueryVariables = Exact<{
  shop: string | number;
  slug: string;
  new: boolean;
  reviews: boolean;
}>;


export type ShopSectionsQuery = { readonly products?: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly titleLanguage: string, readonly available: boolean, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null, readonly rating: { readonly count: number, readonly average: number } | null, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null, readonly shop: { readonly slug: string, readonly name: string } }> }, readonly shopReviews?: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly stars: number, readonly fit: Fit | null, readonly text: string, readonly language: string, readonly name: string, readonly variantTitle: string, readonly productTitle: string, readonly boughtOn: string, readonly writtenAt: string, readonly editedAt: string | null, readonly answer: string, readonly answeredAt: string | null, readonly pictures: ReadonlyArray<{ readonly id: string, readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string }> }> } };

export const ShopPageDocument: PersistedDocument<ShopPageQuery, ShopPageQueryVariables> = {
	documentId: '64236eba6c030cfc88c179fb21d9afe6258eb3aca8bf3947a5f7e6afd1e7d2dc'
};
export const ShopSectionsDocument: PersistedDocument<ShopSectionsQuery, ShopSectionsQueryVariables> = {
	documentId: '8f2b9dbd20a4dda187c2e47525036ba24c8e5eb19806dfe16591d81e65e12fc4'
};