/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
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

export type DashboardMovementsQueryVariables = Exact<{
  shop: string | number;
  reason?: StockReason | null | undefined;
  after?: string | null | undefined;
}>;


export type DashboardMovementsQuery = { readonly stockMovements: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly delta: number, readonly reason: StockReason, readonly note: string, readonly by: string, readonly at: string, readonly location: { readonly id: string, readonly name: string }, readonly variant: { readonly id: string, readonly title: string, readonly product: { readonly id: string, readonly title: string } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export const DashboardMovementsDocument: PersistedDocument<DashboardMovementsQuery, DashboardMovementsQueryVariables> = {
	documentId: 'b6fdacc40575479e1305d6a86c487efe62cd386d9fadd853439c4bed52699991'
};