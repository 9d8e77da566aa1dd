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

export type ReviewPageQueryVariables = Exact<{
  id: string | number;
  token?: string | null | undefined;
}>;


export type ReviewPageQuery = { readonly order: { readonly id: string, readonly number: string, readonly name: string | null } | null, readonly lineReviews: ReadonlyArray<{ readonly arrivesOn: string | null, readonly refusal: string, readonly isHidden: boolean, readonly hiddenBecause: string, readonly line: { readonly id: string, readonly productTitle: string, readonly variantTitle: string }, readonly shop: { readonly id: string, readonly slug: string, readonly name: string }, readonly product: { readonly id: string, readonly slug: string, readonly picture: { readonly id: string, readonly url: string, readonly srcset: string, readonly alt: string } | null } | null, readonly review: { readonly id: string, readonly stars: number, readonly fit: Fit | null, readonly text: string, readonly language: string, readonly name: string, readonly variantTitle: string, readonly productTitle: string, readonly boughtOn: string, readonly writtenAt: string, readonly editedAt: string | null, readonly answer: string, readonly answeredAt: string | null, readonly pictures: ReadonlyArray<{ readonly id: string, readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string }> } | null }> | null };

export type WriteReviewMutationVariables = Exact<{
  order: string | number;
  token?: string | null | undefined;
  line: string | number;
  stars: number;
  fit?: Fit | null | undefined;
  text: string;
  language: string;
  showsName: boolean;
}>;


export type WriteReviewMutation = { readonly writeReview: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type RemoveReviewMutationVariables = Exact<{
  order: string | number;
  token?: string | null | undefined;
  line: string | number;
}>;


export type RemoveReviewMutation = { readonly removeReview: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type RemoveReviewPictureMutationVariables = Exact<{
  order: string | number;
  token?: string | null | undefined;
  picture: string | number;
}>;


export type RemoveReviewPictureMutation = { readonly removeReviewPicture: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type ConfirmReceiptMutationVariables = Exact<{
  order: string | number;
  token?: string | null | undefined;
  part: string | number;
}>;


export type ConfirmReceiptMutation = { readonly confirmReceipt: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const ReviewPageDocument: PersistedDocument<ReviewPageQuery, ReviewPageQueryVariables> = {
	documentId: '00f68c091fbb4d176b0328a16eb81b2f1a3d85a2c84319bbc568562f55af08ce'
};
export const WriteReviewDocument: PersistedDocument<WriteReviewMutation, WriteReviewMutationVariables> = {
	documentId: 'da5573da494438fc38154e6c10b047ea2489e6d0c63b898105f541ff4389850a'
};
export const RemoveReviewDocument: PersistedDocument<RemoveReviewMutation, RemoveReviewMutationVariables> = {
	documentId: '8679259ac75128c32eefb7766e435709e6e1e36e122d63b9dfa5bc60b80e8ad8'
};
export const RemoveReviewPictureDocument: PersistedDocument<RemoveReviewPictureMutation, RemoveReviewPictureMutationVariables> = {
	documentId: '882aeb979ba5842ad266970e699a41e5279640a7f9702eeb0b168964ebe70818'
};
export const ConfirmReceiptDocument: PersistedDocument<ConfirmReceiptMutation, ConfirmReceiptMutationVariables> = {
	documentId: 'a010626a86bfada15637f7dc144a9740557118abd79da852a42fc94b739e7f5e'
};