/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type JournalPageQueryVariables = Exact<{ [key: string]: never; }>;


export type JournalPageQuery = { readonly mayReadJournals: boolean, readonly journalKey: string, readonly viewer: { readonly id: string } | null, readonly markets: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly place: string, readonly startsAt: string, readonly endsAt: string }> };

export type VerifyJournalFromPageMutationVariables = Exact<{
  market?: string | number | null | undefined;
}>;


export type VerifyJournalFromPageMutation = { readonly verifyJournal: { readonly isWhole: boolean | null, readonly events: number | null, readonly breaks: ReadonlyArray<string> | null, readonly losses: ReadonlyArray<string> | null, readonly notices: ReadonlyArray<string> | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const JournalPageDocument: PersistedDocument<JournalPageQuery, JournalPageQueryVariables> = {
	documentId: '780f5ca6fa3fbfddba1fedb1416cd7816fe77d41682cded2bc410bf0ac457cf1'
};
export const VerifyJournalFromPageDocument: PersistedDocument<VerifyJournalFromPageMutation, VerifyJournalFromPageMutationVariables> = {
	documentId: '251229a5faf0cf1b4f34372800d552fb59f8059801200885da51102aa6385bc8'
};