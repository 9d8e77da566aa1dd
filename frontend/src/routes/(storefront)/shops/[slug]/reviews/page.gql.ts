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

export type ShopReviewsPageQueryVariables = Exact<{
  slug: string;
}>;


export type ShopReviewsPageQuery = { readonly shop: { readonly id: string, readonly slug: string, readonly name: string, readonly rating: { readonly count: number, readonly average: number, readonly stars: ReadonlyArray<number>, readonly small: number, readonly true: number, readonly large: number } | null } | null };

export type ShopReviewsQueryVariables = Exact<{
  shop: string | number;
  after?: string | null | undefined;
}>;


export type ShopReviewsQuery = { readonly shopReviews: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly stars: number, readonly fit: Fit | null, readonly text: string, readonly language: string, readonly name: string, readonly variantTitle: string, readonly productTitle: string, readonly boughtOn: string, readonly writtenAt: string, readonly editedAt: string | null, readonly answer: string, readonly answeredAt: string | null, readonly pictures: ReadonlyArray<{ readonly id: string, readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly endCursor: string | null } } };

export const ShopReviewsPageDocument: PersistedDocument<ShopReviewsPageQuery, ShopReviewsPageQueryVariables> = {
	documentId: 'e49b37ec0f907266e312634e295c72ef4e2163c8948b813f82665c471b023e27'
};
export const ShopReviewsDocument: PersistedDocument<ShopReviewsQuery, ShopReviewsQueryVariables> = {
	documentId: '4593db7393f287656255448dfd60578df501746d07d869f841941d615e78db55'
};