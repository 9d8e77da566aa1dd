/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type WelcomeQueryVariables = Exact<{
  token: string;
}>;


export type WelcomeQuery = { readonly invitation: { readonly shopName: string, readonly name: string, readonly isOpen: boolean } | null };

export type AcceptInvitationMutationVariables = Exact<{
  token: string;
  name: string;
}>;


export type AcceptInvitationMutation = { readonly acceptInvitation: { readonly shop: { readonly slug: string } | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const WelcomeDocument: PersistedDocument<WelcomeQuery, WelcomeQueryVariables> = {
	documentId: '3713510afd20b4df774afabef88919444ff827a0930587467389e72167d609e6'
};
export const AcceptInvitationDocument: PersistedDocument<AcceptInvitationMutation, AcceptInvitationMutationVariables> = {
	documentId: 'd6a60e8fff54e64717607c602389f8f4ef80a1dfe035f7961ce41878800dff37'
};