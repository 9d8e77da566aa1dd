/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/**
 * PERCENT takes `number` (whole per cent), AMOUNT and PRICE take cents; ADD_THEME and
 * REMOVE_THEME the slug of a theme, STATE the state they become, as `word`.
 */
export type BulkAskedInput = {
  readonly kind: BulkKind;
  readonly number?: number | null | undefined;
  readonly rounding?: Rounding | null | undefined;
  readonly word?: string | null | undefined;
};

/** What is changed. */
export type BulkKind =
  | 'ADD_THEME'
  | 'AMOUNT'
  | 'PERCENT'
  | 'PRICE'
  | 'REMOVE_THEME'
  | 'STATE';

/** Pieces by their ids; or, with `all`, those that `shopProducts` shows with these filters. */
export type BulkWhichInput = {
  readonly all?: boolean | null | undefined;
  readonly ids?: ReadonlyArray<string | number> | null | undefined;
  readonly query?: string | null | undefined;
  readonly soldOut?: boolean | null | undefined;
  readonly state?: ProductState | null | undefined;
  readonly theme?: string | null | undefined;
};

/**
 * Only active products of open shops are for sale; a paused one comes back as it is. Only
 *     programme staff hide one, and show it again.
 */
export type ProductState =
  | 'ACTIVE'
  | 'ARCHIVED'
  | 'DRAFT'
  | 'HIDDEN'
  | 'PAUSED';

/** To what new prices are rounded, half up. */
export type Rounding =
  | 'CENT'
  | 'EURO'
  | 'TEN_CENTS';

export type DashboardBulkQueryVariables = Exact<{
  shop: string | number;
}>;


export type DashboardBulkQuery = { readonly themes: ReadonlyArray<{ readonly slug: string, readonly name: string }>, readonly bulkChanges: ReadonlyArray<{ readonly id: string, readonly madeAt: string, readonly undoneAt: string | null, readonly pieces: number, readonly kind: BulkKind }> };

export type DashboardBulkPreviewQueryVariables = Exact<{
  shop: string | number;
  which: BulkWhichInput;
  asked: BulkAskedInput;
}>;


export type DashboardBulkPreviewQuery = { readonly bulkPreview: { readonly preview: { readonly currency: string, readonly digest: string, readonly changing: number, readonly leftOut: number, readonly unchanged: number, readonly rows: ReadonlyArray<{ readonly product: string, readonly title: string, readonly problem: string, readonly changes: boolean, readonly themesBefore: ReadonlyArray<string>, readonly themesAfter: ReadonlyArray<string>, readonly stateBefore: ProductState | null, readonly stateAfter: ProductState | null, readonly prices: ReadonlyArray<{ readonly variant: string, readonly before: number, readonly after: number }> }> } | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } | null };

export type ChangeProductsMutationVariables = Exact<{
  id: string | number;
  shop: string | number;
  which: BulkWhichInput;
  asked: BulkAskedInput;
  digest: string;
}>;


export type ChangeProductsMutation = { readonly changeProducts: { readonly change: { readonly id: string } | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type UndoBulkChangeMutationVariables = Exact<{
  id: string | number;
}>;


export type UndoBulkChangeMutation = { readonly undoBulkChange: { readonly left: ReadonlyArray<{ readonly product: string, readonly title: string, readonly reason: string }> | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const DashboardBulkDocument: PersistedDocument<DashboardBulkQuery, DashboardBulkQueryVariables> = {
	documentId: '1d3be1d6afcd337b0e79050828b93225d789e6b32a6a697ccd0dbcea6ffee477'
};
export const DashboardBulkPreviewDocument: PersistedDocument<DashboardBulkPreviewQuery, DashboardBulkPreviewQueryVariables> = {
	documentId: '9f8840522fff2b72421649779f2cd49bbee14d8bf55f80f472b2fa717f30a6e2'
};
export const ChangeProductsDocument: PersistedDocument<ChangeProductsMutation, ChangeProductsMutationVariables> = {
	documentId: 'afa1b864f3c4672408a66e30ffab50eab9ac27ca07453ca81f46bf0a7e188e36'
};
export const UndoBulkChangeDocument: PersistedDocument<UndoBulkChangeMutation, UndoBulkChangeMutationVariables> = {
	documentId: '4935dd08a6a161efc3e8c051187c475adb3c70f314660a3e032b69069a0644b6'
};