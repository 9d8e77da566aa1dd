/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** A file is compared first, and written only when its designer has seen the difference. */
export type ImportState =
  | 'APPLIED'
  | 'APPLYING'
  | 'DROPPED'
  | 'READING'
  | 'READY'
  | 'RECEIVED'
  | 'UNDOING'
  | 'UNDONE';

export type DashboardImportsQueryVariables = Exact<{
  shop: string | number;
  after?: string | null | undefined;
}>;


export type DashboardImportsQuery = { readonly catalogueImports: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly fileName: string, readonly state: ImportState, readonly startedAt: string, readonly created: number, readonly changed: number, readonly unchanged: number }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export const DashboardImportsDocument: PersistedDocument<DashboardImportsQuery, DashboardImportsQueryVariables> = {
	documentId: 'c778b562559ef5551e4e0e32512afce25abfffcc58b7f8eeb7c4fbf8732fe375'
};