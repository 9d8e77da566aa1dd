/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** What a designer has to do with an order now. */
export type DeskStage =
  | 'DONE'
  | 'LATE'
  | 'MAKING'
  | 'NEW'
  | 'READY'
  | 'RETURNS'
  | 'TO_PACK';

/** One shop's part of an order. */
export type SellerOrderState =
  | 'AWAITING_PAYMENT'
  | 'CANCELLED'
  | 'SHIPPED'
  | 'TO_SHIP';

export type DeskCountsQueryVariables = Exact<{
  shop: string | number;
}>;


export type DeskCountsQuery = { readonly deskCounts: { readonly late: number, readonly new: number, readonly ready: number, readonly toPack: number, readonly making: number, readonly returns: number, readonly done: number } | null };

export type DashboardOrdersQueryVariables = Exact<{
  shop: string | number;
  stage?: DeskStage | null | undefined;
  query?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type DashboardOrdersQuery = { readonly sellerOrders: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly state: SellerOrderState, readonly stage: DeskStage, readonly isLate: boolean, readonly placedAt: string, readonly promisedBy: string, readonly total: { readonly amount: number, readonly currency: string }, readonly recipient: { readonly name: string, readonly city: string } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly productTitle: string, readonly variantTitle: string, readonly quantity: number }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export const DeskCountsDocument: PersistedDocument<DeskCountsQuery, DeskCountsQueryVariables> = {
	documentId: '76a4b806425bfff12eff74b74bc810318ae9059a87fe31afc16ebf8d9e85bbfd'
};
export const DashboardOrdersDocument: PersistedDocument<DashboardOrdersQuery, DashboardOrdersQueryVariables> = {
	documentId: '0889992722d7401af807f92d5ffe931d28b439acaeeabc814cf50f1db77f320d'
};