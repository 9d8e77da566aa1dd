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

export type ProductReviewsPageQueryVariables = Exact<{
  shop: string;
  slug: string;
}>;


export type ProductReviewsPageQuery = { readonly product: { readonly id: string, readonly slug: string, readonly title: string, readonly rating: { readonly count: number, readonly average: number, readonly stars: ReadonlyArray<number>, readonly small: number, readonly true: number, readonly large: number } | null, readonly shop: { readonly id: string, readonly slug: string, readonly name: string } } | null };

export type ProductReviewsQueryVariables = Exact<{
  product: string | number;
  after?: string | null | undefined;
}>;


export type ProductReviewsQuery = { readonly reviews: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly stars: number, readonly fit: Fit | null, readonly text: string, readonly language: string, readonly name: string, readonly variantTitle: string, readonly productTitle: string, readonly boughtOn: string, readonly writtenAt: string, readonly editedAt: string | null, readonly answer: string, readonly answeredAt: string | null, readonly pictures: ReadonlyArray<{ readonly id: string, readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly endCursor: string | null } } };

export const ProductReviewsPageDocument: PersistedDocument<ProductReviewsPageQuery, ProductReviewsPageQueryVariables> = {
	documentId: '8a5b621d6a40f112cdf8720e693b853e393fd9069ed46cf00d6513ae6cae313a'
};
export const ProductReviewsDocument: PersistedDocument<ProductReviewsQuery, ProductReviewsQueryVariables> = {
	documentId: 'c05955946f8d28bc23b0c66758409398971cd44dbd1c89fef48205fe32cde9d4'
};