/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type NewsletterInvitationPageQueryVariables = Exact<{
  token: string;
}>;


export type NewsletterInvitationPageQuery = { readonly newsletterInvitation: { readonly shopName: string, readonly shopSlug: string, readonly words: string, readonly isConfirmed: boolean } | null };

export type ConfirmNewsletterFromPageMutationVariables = Exact<{
  token: string;
}>;


export type ConfirmNewsletterFromPageMutation = { readonly confirmNewsletter: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const NewsletterInvitationPageDocument: PersistedDocument<NewsletterInvitationPageQuery, NewsletterInvitationPageQueryVariables> = {
	documentId: '317830a3ab402866931bdcbc1df1bf156378dd2c1434cd47db2b7f5a53d5a30c'
};
export const ConfirmNewsletterFromPageDocument: PersistedDocument<ConfirmNewsletterFromPageMutation, ConfirmNewsletterFromPageMutationVariables> = {
	documentId: '94deeb7d836630d52707406fb301e0e6369678b99ed033bbe338952be7e66477'
};