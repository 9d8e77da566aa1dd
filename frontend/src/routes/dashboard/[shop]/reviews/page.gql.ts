/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type DashboardReviewsQueryVariables = Exact<{
  shop: string | number;
  after?: string | null | undefined;
}>;


export type DashboardReviewsQuery = { readonly shopRating: { readonly count: number, readonly average: number } | null, readonly shopReviews: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly stars: number, readonly text: string, readonly language: string, readonly name: string, readonly variantTitle: string, readonly productTitle: string, readonly boughtOn: string, readonly writtenAt: string, readonly answer: string, readonly answeredAt: string | null, readonly pictures: ReadonlyArray<{ readonly id: string, readonly url: string, readonly srcset: string, readonly alt: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type AnswerReviewMutationVariables = Exact<{
  review: string | number;
  text: string;
}>;


export type AnswerReviewMutation = { readonly answerReview: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const DashboardReviewsDocument: PersistedDocument<DashboardReviewsQuery, DashboardReviewsQueryVariables> = {
	documentId: '3c5ee217b52ee7359c781c0407e07ca25584677c54ef74bde2572af2074042ec'
};
export const AnswerReviewDocument: PersistedDocument<AnswerReviewMutation, AnswerReviewMutationVariables> = {
	documentId: 'ee7efc59f12d37ce41ffd5aaf541c7c921c55cc706a74ff4108579e0e6bd6101'
};