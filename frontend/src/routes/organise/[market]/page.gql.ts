/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** What has to be done before the tills open (C. com. L310-2; C. conso. L224-59). */
export type CheckKey =
  | 'DECLARATION'
  | 'EXHIBITORS'
  | 'INSURANCE'
  | 'NO_WITHDRAWAL'
  | 'RECEIPT_NOTICE'
  | 'SITE';

/** Whether a designer comes. */
export type InvitationState =
  | 'ACCEPTED'
  | 'DECLINED'
  | 'INVITED';

export type OrganiseOverviewQueryVariables = Exact<{
  slug: string;
}>;


export type OrganiseOverviewQuery = { readonly marketPlan: { readonly missing: ReadonlyArray<string>, readonly isOpenable: boolean, readonly stalls: ReadonlyArray<{ readonly id: string, readonly state: InvitationState, readonly mandate: { readonly id: string } | null }>, readonly checks: ReadonlyArray<{ readonly key: CheckKey, readonly isDone: boolean }>, readonly tills: ReadonlyArray<{ readonly id: string, readonly device: { readonly id: string } | null }>, readonly cashiers: ReadonlyArray<{ readonly id: string, readonly isActive: boolean }>, readonly organisers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly email: string }> } | null };

export type OrganiseOpenMarketMutationVariables = Exact<{
  market: string | number;
}>;


export type OrganiseOpenMarketMutation = { readonly openMarket: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type OrganiseAddOrganiserMutationVariables = Exact<{
  market: string | number;
  email: string;
}>;


export type OrganiseAddOrganiserMutation = { readonly addOrganiser: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const OrganiseOverviewDocument: PersistedDocument<OrganiseOverviewQuery, OrganiseOverviewQueryVariables> = {
	documentId: '2eee4d9d0119e4463932b74179e99fd06731c6ebfab8cea9b22497a95337d048'
};
export const OrganiseOpenMarketDocument: PersistedDocument<OrganiseOpenMarketMutation, OrganiseOpenMarketMutationVariables> = {
	documentId: 'b693702a53be60852a11f99b2aa5f263451c9e29c02106756d5536dceaac7fea'
};
export const OrganiseAddOrganiserDocument: PersistedDocument<OrganiseAddOrganiserMutation, OrganiseAddOrganiserMutationVariables> = {
	documentId: 'ad66bbfb2a268fc9535ca41ad87ad8cd593fba213f5970199ab386bcd73f3d81'
};