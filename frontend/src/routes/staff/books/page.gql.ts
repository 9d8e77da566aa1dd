/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** An amount from one account of docs/books.md to another. */
export type ManualMoveInput = {
  readonly amount: number;
  readonly destination: string;
  readonly source: string;
};

/** A manual entry. */
export type ProposalState =
  | 'APPROVED'
  | 'PROPOSED'
  | 'REJECTED';

export type StaffBooksQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type StaffBooksQuery = { readonly manualEntries: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly reason: string, readonly state: ProposalState, readonly stateWords: string, readonly proposedBy: string, readonly proposedAt: string, readonly decidedBy: string, readonly decidedAt: string | null, readonly decisionNote: string, readonly reference: string | null, readonly settlesDebt: boolean, readonly paysRefund: boolean, readonly canDecide: boolean, readonly moves: ReadonlyArray<{ readonly source: string, readonly sourceWords: string, readonly destination: string, readonly destinationWords: string, readonly amount: { readonly amount: number, readonly currency: string } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly reconciliations: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly since: string, readonly until: string, readonly isFull: boolean, readonly bookings: number, readonly finishedAt: string | null, readonly findings: ReadonlyArray<{ readonly cause: string, readonly cents: number | null }> }> } | null };

export type StaffProposeEntryMutationVariables = Exact<{
  moves: ReadonlyArray<ManualMoveInput> | ManualMoveInput;
  reason: string;
  debt?: string | number | null | undefined;
  refund?: string | number | null | undefined;
}>;


export type StaffProposeEntryMutation = { readonly proposeManualEntry: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type StaffDecideEntryMutationVariables = Exact<{
  id: string | number;
  approve: boolean;
  note?: string | null | undefined;
}>;


export type StaffDecideEntryMutation = { readonly decideManualEntry: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const StaffBooksDocument: PersistedDocument<StaffBooksQuery, StaffBooksQueryVariables> = {
	documentId: '29c0b0e4d03b1f79c967e22352f016bc11a44f6a0f2c1735d58c8f2f55a08342'
};
export const StaffProposeEntryDocument: PersistedDocument<StaffProposeEntryMutation, StaffProposeEntryMutationVariables> = {
	documentId: '92136ba4717845e423bdffa9f45c72d9bd7a0ad7f53f075e6629910ed40ecbad'
};
export const StaffDecideEntryDocument: PersistedDocument<StaffDecideEntryMutation, StaffDecideEntryMutationVariables> = {
	documentId: 'c8ccfc0428ef70f20855070cb832a3a9e5789b45da9a37fc9d54ca1e0e660c99'
};