/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type DashboardNewsletterQueryVariables = Exact<{
  slug: string;
  shop: string | number;
  query?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type DashboardNewsletterQuery = { readonly newsletterIsOpen: boolean, readonly newsletterReaders: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly email: string, readonly agreedAt: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type OpenNewsletterFromDashboardMutationVariables = Exact<{
  shop: string | number;
  isOpen: boolean;
}>;


export type OpenNewsletterFromDashboardMutation = { readonly openNewsletter: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type RemoveNewsletterReaderFromDashboardMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveNewsletterReaderFromDashboardMutation = { readonly removeNewsletterReader: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const DashboardNewsletterDocument: PersistedDocument<DashboardNewsletterQuery, DashboardNewsletterQueryVariables> = {
	documentId: 'a0635bbcf5aa906867f9475f6154512d247dca2f80e0fd58d3623b4fe5125828'
};
export const OpenNewsletterFromDashboardDocument: PersistedDocument<OpenNewsletterFromDashboardMutation, OpenNewsletterFromDashboardMutationVariables> = {
	documentId: '071600dc4605a27f14778071856a4cf4fd9e30665a451fda084714971158b592'
};
export const RemoveNewsletterReaderFromDashboardDocument: PersistedDocument<RemoveNewsletterReaderFromDashboardMutation, RemoveNewsletterReaderFromDashboardMutationVariables> = {
	documentId: 'fc166f05c1bfcdd12db304ada562ec0bfa25e819bc9666e17210b3b297af3373'
};