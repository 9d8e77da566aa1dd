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

export type ShopPageQueryVariables = Exact<{
  slug: string;
  sort?: ProductSort | null | undefined;
  after?: string | null | undefined;
}>;


export type ShopPageQuery = { readonly shop: { readonly id: string, readonly slug: string, readonly name: string, readonly tagline: string, readonly story: string, readonly city: string, readonly accent: string, readonly productCount: number, readonly banner: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number } | null } | null, readonly collections: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly intro: string, readonly shop: { readonly slug: string, readonly name: string, readonly accent: string }, readonly pieces: ReadonlyArray<{ readonly id: string, readonly title: string, readonly picture: { readonly url: string, readonly srcset: string, readonly alt: string } | null }> }>, readonly products: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly available: boolean, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null, readonly shop: { readonly slug: string, readonly name: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly endCursor: string | null } } };

export const ShopPageDocument: PersistedDocument<ShopPageQuery, ShopPageQueryVariables> = {
	documentId: 'c351837eb7c137ed4de3485a87094b7d5bc36d5138ac79e2769700aa407c3806'
};