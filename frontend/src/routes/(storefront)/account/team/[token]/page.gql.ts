/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** What an owner may hand to a helper; what concerns who the seller is stays with owners. */
export type Right =
  | 'MONEY'
  | 'ORDERS'
  | 'PRODUCTS';

export type AskedToHelpQueryVariables = Exact<{
  token: string;
}>;


export type AskedToHelpQuery = { readonly askedToHelp: { readonly shopName: string, readonly askedBy: string, readonly rights: ReadonlyArray<Right>, readonly email: string, readonly isForMe: boolean, readonly hasAccount: boolean } | null, readonly viewer: { readonly id: string } | null };

export type JoinTeamByLinkMutationVariables = Exact<{
  token: string;
  name: string;
}>;


export type JoinTeamByLinkMutation = { readonly joinTeam: { readonly shop: { readonly slug: string } | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const AskedToHelpDocument: PersistedDocument<AskedToHelpQuery, AskedToHelpQueryVariables> = {
	documentId: '2dbf1a6d86937dfc91af1e1b5d455163cec3f6e05626a12328f6280f4fbeec6a'
};
export const JoinTeamByLinkDocument: PersistedDocument<JoinTeamByLinkMutation, JoinTeamByLinkMutationVariables> = {
	documentId: 'e31fea3a885c9dfd848db2190c93c0f85f801ee6f41eba6c166f40b595436866'
};