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

export type ThemePageQueryVariables = Exact<{
  slug: string;
  sort?: ProductSort | null | undefined;
  after?: string | null | undefined;
}>;


export type ThemePageQuery = { readonly theme: { readonly id: string, readonly slug: string, readonly name: string, readonly summary: string, readonly criteria: ReadonlyArray<string>, readonly needsProof: boolean, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null } | null, readonly themeClaims: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly wording: string, readonly scope: string, readonly aboutShop: boolean, readonly checkedBy: string, readonly checkedAt: string | null, readonly endsOn: string | null, readonly shop: { readonly slug: string, readonly name: string }, readonly product: { readonly slug: string, readonly title: string } | null, readonly proofs: ReadonlyArray<{ readonly id: string, readonly kind: ProofKind, readonly title: string, readonly issuer: string, readonly reference: string, readonly issuedOn: string | null, readonly expiresOn: string | null, readonly documentUrl: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean } }, readonly products: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly available: boolean, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null, readonly shop: { readonly slug: string, readonly name: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly endCursor: string | null } } };

export const ThemePageDocument: PersistedDocument<ThemePageQuery, ThemePageQueryVariables> = {
	documentId: '060f119f694cef8eb508b8c9ef502da28a5231ac477cb4f568c205a35e0687a4'
};