/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** Whether a designer comes. */
export type InvitationState =
  | 'ACCEPTED'
  | 'DECLINED'
  | 'INVITED';

/** How a seller stands towards VAT. */
export type VatRegime =
  | 'FRANCHISE'
  | 'VAT';

export type OrganiseStallsQueryVariables = Exact<{
  slug: string;
}>;


export type OrganiseStallsQuery = { readonly marketPlan: { readonly hallColumns: number, readonly hallRows: number, readonly stallFee: number, readonly stalls: ReadonlyArray<{ readonly id: string, readonly number: string, readonly state: InvitationState, readonly fee: number, readonly column: number | null, readonly row: number | null, readonly invitationSentAt: string | null, readonly answeredAt: string | null, readonly shop: { readonly id: string, readonly slug: string, readonly name: string }, readonly mandate: { readonly id: string, readonly legalName: string, readonly siren: string, readonly regime: VatRegime, readonly vatRate: number, readonly signedName: string, readonly signedAt: string } | null }>, readonly invitable: ReadonlyArray<{ readonly id: string, readonly name: string, readonly city: string }> } | null };

export type OrganiseInviteMutationVariables = Exact<{
  market: string | number;
  shops: ReadonlyArray<string | number> | string | number;
  fee?: number | null | undefined;
}>;


export type OrganiseInviteMutation = { readonly inviteDesigners: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type OrganiseMoveStallMutationVariables = Exact<{
  stall: string | number;
  column?: number | null | undefined;
  row?: number | null | undefined;
}>;


export type OrganiseMoveStallMutation = { readonly moveStall: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type OrganiseEditStallMutationVariables = Exact<{
  stall: string | number;
  number?: string | null | undefined;
  fee?: number | null | undefined;
}>;


export type OrganiseEditStallMutation = { readonly editStall: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const OrganiseStallsDocument: PersistedDocument<OrganiseStallsQuery, OrganiseStallsQueryVariables> = {
	documentId: '0a2684c22978f5920ab592d403c14f592d8fcf880e2a8624617f455866e7f7ef'
};
export const OrganiseInviteDocument: PersistedDocument<OrganiseInviteMutation, OrganiseInviteMutationVariables> = {
	documentId: '0c93416e2190f25ed878771043104ecf6ccf43efaa93fa5e454ea32f21c11440'
};
export const OrganiseMoveStallDocument: PersistedDocument<OrganiseMoveStallMutation, OrganiseMoveStallMutationVariables> = {
	documentId: '5eb8690366c7ab1a4db50920db4b09f7cb7dc9e6675d8d2ff367ddf6cda04d03'
};
export const OrganiseEditStallDocument: PersistedDocument<OrganiseEditStallMutation, OrganiseEditStallMutationVariables> = {
	documentId: 'f719ddd8ef2865a46c85bd0db1d7ae2b5d60a5d7d998b3c9b7bb4d3b7d4e1ab1'
};