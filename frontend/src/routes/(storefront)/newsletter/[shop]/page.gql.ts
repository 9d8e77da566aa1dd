/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type NewsletterPageQueryVariables = Exact<{
  shop: string;
}>;


export type NewsletterPageQuery = { readonly newsletterIsOpen: boolean, readonly shop: { readonly id: string, readonly slug: string, readonly name: string } | null };

export type JoinNewsletterFromPageMutationVariables = Exact<{
  shop: string | number;
  email: string;
}>;


export type JoinNewsletterFromPageMutation = { readonly joinNewsletter: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const NewsletterPageDocument: PersistedDocument<NewsletterPageQuery, NewsletterPageQueryVariables> = {
	documentId: 'fb7d3a4eb93ba275f779962aa6bb5280fb1befba6737a7db84688b922faad53d'
};
export const JoinNewsletterFromPageDocument: PersistedDocument<JoinNewsletterFromPageMutation, JoinNewsletterFromPageMutationVariables> = {
	documentId: '2e95e55741f367cdb7b0e33eeb246af906c7e4d721b3aea4d7a1ce5a8c423168'
};