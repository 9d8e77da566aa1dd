/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** Why her people change what is on hand: pieces that came, pieces that left, or a count. */
export type AdjustReason =
  | 'COUNTED'
  | 'DAMAGED'
  | 'ELSEWHERE'
  | 'GIVEN'
  | 'LOST'
  | 'MADE';

/** What is left of one variant for whoever buys online, as its shop sees it. */
export type StockLeft =
  | 'ENOUGH'
  | 'LOW'
  | 'OUT';

/**
 * Why what is on hand changed. What is not a sale, a return, an import, a transfer or a count
 *     is a piece that was made, or that left without having been sold here.
 */
export type StockReason =
  | 'CORRECTION'
  | 'DAMAGED'
  | 'ELSEWHERE'
  | 'GIVEN'
  | 'IMPORT'
  | 'LOST'
  | 'MADE'
  | 'RETURN'
  | 'SALE'
  | 'TRANSFER';

export type DashboardStockPieceQueryVariables = Exact<{
  shop: string | number;
  slug: string;
  variant: string | number;
  after?: string | null | undefined;
}>;


export type DashboardStockPieceQuery = { readonly stockPiece: { readonly id: string, readonly left: StockLeft | null, readonly free: number, readonly onHand: number, readonly lowAt: number, readonly ownLowAt: number | null, readonly variant: { readonly id: string, readonly title: string, readonly sku: string, readonly barcode: string, readonly tagCode: string, readonly stockLevels: ReadonlyArray<{ readonly id: string, readonly onHand: number, readonly held: number, readonly location: { readonly id: string, readonly name: string } }> | null, readonly product: { readonly id: string, readonly title: string, readonly picture: { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean } | null } } } | null, readonly stockWatch: { readonly lowAt: number } | null, readonly stockMovements: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly delta: number, readonly reason: StockReason, readonly note: string, readonly by: string, readonly at: string, readonly location: { readonly id: string, readonly name: string }, readonly variant: { readonly id: string, readonly title: string, readonly product: { readonly id: string, readonly title: string } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly shop: { readonly id: string, readonly locations: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: string, readonly sellsOnline: boolean }> | null } | null };

export type AdjustStockFromDashboardMutationVariables = Exact<{
  id: string | number;
  variant: string | number;
  location: string | number;
  reason: AdjustReason;
  quantity: number;
  note: string;
}>;


export type AdjustStockFromDashboardMutation = { readonly adjustStock: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type WatchVariantFromDashboardMutationVariables = Exact<{
  variant: string | number;
  lowAt?: number | null | undefined;
}>;


export type WatchVariantFromDashboardMutation = { readonly watchVariant: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const DashboardStockPieceDocument: PersistedDocument<DashboardStockPieceQuery, DashboardStockPieceQueryVariables> = {
	documentId: '49b6d328c2d60fee81f957b591b38ffaa114d0eae8b5e4ef4a1a06dbb0963b80'
};
export const AdjustStockFromDashboardDocument: PersistedDocument<AdjustStockFromDashboardMutation, AdjustStockFromDashboardMutationVariables> = {
	documentId: '0fe8be03bf66ec1d6d1e34cda3a7cdc2b60279d24990656a92237ce9c7c43f5d'
};
export const WatchVariantFromDashboardDocument: PersistedDocument<WatchVariantFromDashboardMutation, WatchVariantFromDashboardMutationVariables> = {
	documentId: '8ee63d921fa78c33eaa83cdc065f666d06a296a1d8cedbefc64823d74bf2f356'
};