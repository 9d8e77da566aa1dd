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

export type OrganiseChecklistQueryVariables = Exact<{
  slug: string;
}>;


export type OrganiseChecklistQuery = { readonly marketPlan: { readonly checks: ReadonlyArray<{ readonly key: CheckKey, readonly label: string, readonly advice: string, readonly law: string, readonly isDone: boolean, readonly note: string, readonly doneBy: string, readonly doneAt: string | null, readonly hindrance: string }>, readonly documents: ReadonlyArray<{ readonly kind: string, readonly title: string, readonly url: string }> } | null };

export type OrganiseTickMutationVariables = Exact<{
  market: string | number;
  key: CheckKey;
  note: string;
}>;


export type OrganiseTickMutation = { readonly tickCheck: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type OrganiseUntickMutationVariables = Exact<{
  market: string | number;
  key: CheckKey;
}>;


export type OrganiseUntickMutation = { readonly untickCheck: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const OrganiseChecklistDocument: PersistedDocument<OrganiseChecklistQuery, OrganiseChecklistQueryVariables> = {
	documentId: '129ee2683c44ffefda79522ec51884b15fe54d63834bd03d97de00d9841b3e30'
};
export const OrganiseTickDocument: PersistedDocument<OrganiseTickMutation, OrganiseTickMutationVariables> = {
	documentId: '891c20e00eb04088ce23394d14c6b198588be6844425a3db7e945018c18ad487'
};
export const OrganiseUntickDocument: PersistedDocument<OrganiseUntickMutation, OrganiseUntickMutationVariables> = {
	documentId: '96c84a9b194b5142d2d7f5e955c0b4f6fee279749a45c35f7668e3dd23f45723'
};