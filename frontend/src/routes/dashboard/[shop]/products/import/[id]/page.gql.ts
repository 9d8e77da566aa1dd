/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** What an import does to a product. */
export type ChangeKind =
  | 'CHANGED'
  | 'NEW'
  | 'UNCHANGED';

/** What became of it: SKIPPED was not written, KEPT was written and could not be undone. */
export type ChangeState =
  | 'KEPT'
  | 'SKIPPED'
  | 'UNDONE'
  | 'WAITING'
  | 'WRITTEN';

/** Whose columns a file of products has. */
export type ImportKind =
  | 'ETSY'
  | 'OTHER'
  | 'SHOPIFY'
  | 'TEMPLATE'
  | 'WOOCOMMERCE';

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

/** What a column holds. SIZE, COLOR and MATERIAL are options with a column of their own. */
export type ImportTarget =
  | 'BARCODE'
  | 'COLOR'
  | 'COMPARE_AT'
  | 'CURRENCY'
  | 'DESCRIPTION'
  | 'GRAMS'
  | 'HANDLE'
  | 'IMAGE'
  | 'IMAGE_ALT'
  | 'KILOS'
  | 'MATERIAL'
  | 'OPTION1_NAME'
  | 'OPTION1_VALUE'
  | 'OPTION2_NAME'
  | 'OPTION2_VALUE'
  | 'OPTION3_NAME'
  | 'OPTION3_VALUE'
  | 'PARENT'
  | 'PRICE'
  | 'PUBLISHED'
  | 'QUANTITY'
  | 'ROW_ID'
  | 'ROW_TYPE'
  | 'SIZE'
  | 'SKU'
  | 'STATUS'
  | 'TAGS'
  | 'THEMES'
  | 'TITLE'
  | 'TYPE'
  | 'VENDOR';

export type DashboardImportQueryVariables = Exact<{
  id: string | number;
}>;


export type DashboardImportQuery = { readonly catalogueImport: { readonly id: string, readonly fileName: string, readonly kind: ImportKind, readonly state: ImportState, readonly startedAt: string, readonly publishes: boolean, readonly total: number, readonly done: number, readonly rows: number, readonly rowsLeftOut: number, readonly created: number, readonly changed: number, readonly unchanged: number, readonly skipped: number, readonly kept: number, readonly notices: ReadonlyArray<string>, readonly columns: ReadonlyArray<{ readonly name: string, readonly sample: string, readonly target: ImportTarget | null }>, readonly problemCount: { readonly totalCount: number } } | null };

export type DashboardImportChangesQueryVariables = Exact<{
  id: string | number;
  kind?: ChangeKind | null | undefined;
  state?: ChangeState | null | undefined;
  after?: string | null | undefined;
}>;


export type DashboardImportChangesQuery = { readonly catalogueImport: { readonly id: string, readonly changes: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly line: number, readonly title: string, readonly kind: ChangeKind, readonly state: ChangeState, readonly reason: string, readonly productId: string | null, readonly fields: ReadonlyArray<{ readonly field: string, readonly variant: string | null, readonly before: string | null, readonly after: string | null, readonly stock: number | null, readonly priceBefore: { readonly amount: number, readonly currency: string } | null, readonly priceAfter: { readonly amount: number, readonly currency: string } | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type DashboardImportProblemsQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type DashboardImportProblemsQuery = { readonly catalogueImport: { readonly id: string, readonly problems: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly line: number, readonly reason: string, readonly onlyText: boolean }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type MapImportColumnsMutationVariables = Exact<{
  id: string | number;
  columns: ReadonlyArray<ImportTarget | null | undefined> | ImportTarget;
  publishes: boolean;
}>;


export type MapImportColumnsMutation = { readonly mapImport: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type ApplyImportFromDashboardMutationVariables = Exact<{
  id: string | number;
}>;


export type ApplyImportFromDashboardMutation = { readonly applyImport: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type UndoImportFromDashboardMutationVariables = Exact<{
  id: string | number;
}>;


export type UndoImportFromDashboardMutation = { readonly undoImport: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type DropImportFromDashboardMutationVariables = Exact<{
  id: string | number;
}>;


export type DropImportFromDashboardMutation = { readonly dropImport: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const DashboardImportDocument: PersistedDocument<DashboardImportQuery, DashboardImportQueryVariables> = {
	documentId: '019737a4a1eb7c17cb67b677177ad0ef5a2ec55cc69eeba6fa82d6b8452757a7'
};
export const DashboardImportChangesDocument: PersistedDocument<DashboardImportChangesQuery, DashboardImportChangesQueryVariables> = {
	documentId: '9d303af2a04eb3bf3b2c31dbefcaecb12d4981fcc170d56f5e8246a4b11118aa'
};
export const DashboardImportProblemsDocument: PersistedDocument<DashboardImportProblemsQuery, DashboardImportProblemsQueryVariables> = {
	documentId: '50848e7d1926ad3d33866c00b31a62313c59d359b2ebba47851d0ee450b9f2eb'
};
export const MapImportColumnsDocument: PersistedDocument<MapImportColumnsMutation, MapImportColumnsMutationVariables> = {
	documentId: '68649b5e69041f5e6c57d03c26b1d3b9dd46e557a3df0406ffb04fd93b6cf458'
};
export const ApplyImportFromDashboardDocument: PersistedDocument<ApplyImportFromDashboardMutation, ApplyImportFromDashboardMutationVariables> = {
	documentId: '153c370cc5eefda22d2e2348ecf032e882ec3d8d733c932cad17224e01095a2c'
};
export const UndoImportFromDashboardDocument: PersistedDocument<UndoImportFromDashboardMutation, UndoImportFromDashboardMutationVariables> = {
	documentId: '8abbd00d2c6c8b0fca8d0d7aa5ccbc6d470817ce2c4c1c9b255ffe7e9f605fea'
};
export const DropImportFromDashboardDocument: PersistedDocument<DropImportFromDashboardMutation, DropImportFromDashboardMutationVariables> = {
	documentId: 'eff7a25212176f0de64b874a4844967a421ab21eb01074c0c95b5f4876941d3d'
};