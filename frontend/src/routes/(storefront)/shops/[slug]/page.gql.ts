/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
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

export type ShopPageQueryVariables = Exact<{
  slug: string;
  sort?: ProductSort | null | undefined;
  after?: string | null | undefined;
}>;


export type ShopPageQuery = { readonly shop: { readonly id: string, readonly slug: string, readonly name: string, readonly tagline: string, readonly taglineLanguage: string, readonly story: string, readonly storyLanguage: string, readonly city: string, readonly accent: string, readonly productCount: number, readonly rating: { readonly count: number, readonly average: number } | null, readonly claims: ReadonlyArray<{ readonly id: string, readonly wording: string, readonly scope: string, readonly aboutShop: boolean, readonly checkedBy: string, readonly checkedAt: string | null, readonly endsOn: string | null, readonly proofs: ReadonlyArray<{ readonly id: string, readonly kind: ProofKind, readonly title: string, readonly issuer: string, readonly reference: string, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly documentUrl: string | null }> }>, readonly banner: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number } | null } | null, readonly shopAway: { readonly fromDay: string, readonly untilDay: string, readonly backOn: string, readonly isPaused: boolean, readonly hasBegun: boolean, readonly note: string } | null, readonly collections: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly titleLanguage: string, readonly intro: string, readonly introLanguage: string, readonly shop: { readonly slug: string, readonly name: string, readonly accent: string }, readonly pieces: ReadonlyArray<{ readonly id: string, readonly title: string, readonly picture: { readonly url: string, readonly srcset: string, readonly alt: string } | null }> }>, readonly products: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly titleLanguage: string, readonly available: boolean, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null, readonly rating: { readonly count: number, readonly average: number } | null, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null, readonly shop: { readonly slug: string, readonly name: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly endCursor: string | null } } };

export const ShopPageDocument: PersistedDocument<ShopPageQuery, ShopPageQueryVariables> = {
	documentId: '65a2ea43efb82499635b67ceee29b2c957a7dfbd34a96a766c9772f641a0e44a'
};