/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type DashboardReviewsQueryVariables = Exact<{
  shop: string | number;
  slug: string;
  after?: string | null | undefined;
}>;


export type DashboardReviewsQuery = { readonly shop: { readonly id: string, readonly rating: { readonly count: number, readonly average: number } | null } | null, readonly shopReviews: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly stars: number, readonly text: string, readonly language: string, readonly name: string, readonly variantTitle: string, readonly productTitle: string, readonly boughtOn: string, readonly writtenAt: string, readonly answer: string, readonly answeredAt: string | null, readonly pictures: ReadonlyArray<{ readonly id: string, readonly url: string, readonly srcset: string, readonly alt: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type AnswerReviewMutationVariables = Exact<{
  review: string | number;
  text: string;
}>;


export type AnswerReviewMutation = { readonly answerReview: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const DashboardReviewsDocument: PersistedDocument<DashboardReviewsQuery, DashboardReviewsQueryVariables> = {
	documentId: '3c870812847bec9686dcb88b0d1bc2db72a5ac5ded1c21ad26eaef156fa95476'
};
export const AnswerReviewDocument: PersistedDocument<AnswerReviewMutation, AnswerReviewMutationVariables> = {
	documentId: 'ee7efc59f12d37ce41ffd5aaf541c7c921c55cc706a74ff4108579e0e6bd6101'
};