/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** How many of a piece go. */
export type MovedPieceInput = {
  readonly quantity: number;
  readonly variant: string | number;
};

/** What is left of one variant for whoever buys online, as its shop sees it. */
export type StockLeft =
  | 'ENOUGH'
  | 'LOW'
  | 'OUT';

export type DashboardStockMoveQueryVariables = Exact<{
  shop: string | number;
  place: string | number;
  query?: string | null | undefined;
}>;


export type DashboardStockMoveQuery = { readonly stockPieces: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly left: StockLeft | null, readonly free: number, readonly onHand: number, readonly lowAt: number, readonly ownLowAt: number | null, readonly variant: { readonly id: string, readonly title: string, readonly sku: string, readonly barcode: string, readonly tagCode: string, readonly stockLevels: ReadonlyArray<{ readonly id: string, readonly onHand: number, readonly held: number, readonly location: { readonly id: string, readonly name: string } }> | null, readonly product: { readonly id: string, readonly title: string, readonly picture: { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean } | null } } }> } };

export type DashboardStockPlacesQueryVariables = Exact<{
  slug: string;
}>;


export type DashboardStockPlacesQuery = { readonly shop: { readonly id: string, readonly locations: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: string, readonly sellsOnline: boolean }> | null } | null };

export type MoveStockFromDashboardMutationVariables = Exact<{
  id: string | number;
  source: string | number;
  target: string | number;
  lines: ReadonlyArray<MovedPieceInput> | MovedPieceInput;
  note: string;
}>;


export type MoveStockFromDashboardMutation = { readonly moveStock: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const DashboardStockMoveDocument: PersistedDocument<DashboardStockMoveQuery, DashboardStockMoveQueryVariables> = {
	documentId: '3e0e27e88a6e264e8bdbc81e910764bc0d70df73e3f8f8f591eacc9787323e67'
};
export const DashboardStockPlacesDocument: PersistedDocument<DashboardStockPlacesQuery, DashboardStockPlacesQueryVariables> = {
	documentId: '23cd6aa1cffb260ccf3130b866b6e1a964a0daeb1070087b2082ab2e9a1498e7'
};
export const MoveStockFromDashboardDocument: PersistedDocument<MoveStockFromDashboardMutation, MoveStockFromDashboardMutationVariables> = {
	documentId: '0597522960184a7da25fc35c2ccd03181a1c2a8716aedc2d63e054be98dbfc97'
};