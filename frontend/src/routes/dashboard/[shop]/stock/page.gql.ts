/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** What is left of one variant for whoever buys online, as its shop sees it. */
export type StockLeft =
  | 'ENOUGH'
  | 'LOW'
  | 'OUT';

export type DashboardStockQueryVariables = Exact<{
  shop: string | number;
  slug: string;
  query?: string | null | undefined;
  left?: StockLeft | null | undefined;
  place?: string | number | null | undefined;
  after?: string | null | undefined;
}>;


export type DashboardStockQuery = { readonly stockPieces: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly left: StockLeft | null, readonly free: number, readonly onHand: number, readonly lowAt: number, readonly ownLowAt: number | null, readonly variant: { readonly id: string, readonly title: string, readonly sku: string, readonly barcode: string, readonly tagCode: string, readonly stockLevels: ReadonlyArray<{ readonly id: string, readonly onHand: number, readonly held: number, readonly location: { readonly id: string, readonly name: string } }> | null, readonly product: { readonly id: string, readonly title: string, readonly picture: { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean } | null } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly stockWatch: { readonly low: number, readonly out: number } | null, readonly shop: { readonly id: string, readonly locations: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: string, readonly sellsOnline: boolean }> | null } | null };

export const DashboardStockDocument: PersistedDocument<DashboardStockQuery, DashboardStockQueryVariables> = {
	documentId: '36280f02ed8b0fe948b08a81623143618ba9038a60f8a2cf6882ac2a435e0cbc'
};