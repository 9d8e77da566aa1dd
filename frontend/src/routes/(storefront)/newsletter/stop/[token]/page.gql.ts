/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type NewsletterStopPageQueryVariables = Exact<{
  token: string;
}>;


export type NewsletterStopPageQuery = { readonly newsletterStop: { readonly shopName: string, readonly shopSlug: string, readonly isStopped: boolean } | null };

export type LeaveNewsletterFromPageMutationVariables = Exact<{
  token: string;
}>;


export type LeaveNewsletterFromPageMutation = { readonly leaveNewsletter: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const NewsletterStopPageDocument: PersistedDocument<NewsletterStopPageQuery, NewsletterStopPageQueryVariables> = {
	documentId: 'b65fb26d912aed07134ba51bc841cc0b4432e3a095b13222b60fbcc45bc489ac'
};
export const LeaveNewsletterFromPageDocument: PersistedDocument<LeaveNewsletterFromPageMutation, LeaveNewsletterFromPageMutationVariables> = {
	documentId: '76a950c3fbc1d7c9d733a8242afb27994a47f2439493e9e8fcacb4067567a04b'
};