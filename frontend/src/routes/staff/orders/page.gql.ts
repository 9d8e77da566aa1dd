/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** One checkout. */
export type OrderState =
  | 'AWAITING_PAYMENT'
  | 'CANCELLED'
  | 'EXPIRED'
  | 'PAID';

export type StaffOrdersQueryVariables = Exact<{
  query: string;
  after?: string | null | undefined;
}>;


export type StaffOrdersQuery = { readonly findOrders: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly state: OrderState, readonly placedAt: string, readonly customerName: string, readonly total: { readonly amount: number, readonly currency: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export const StaffOrdersDocument: PersistedDocument<StaffOrdersQuery, StaffOrdersQueryVariables> = {
	documentId: '9e14f1956b5c4cce7ae924792f1a9081c36f4c28704471949ee4c3e1c4194afc'
};