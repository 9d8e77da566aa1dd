/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** Money going back to a customer. */
export type RefundState =
  | 'FAILED'
  | 'PENDING'
  | 'REQUESTED'
  | 'SUCCEEDED';

/** What a customer has renounced. */
export type WithdrawalState =
  | 'ANNOUNCED'
  | 'RECEIVED'
  | 'REFUNDED'
  | 'SENT';

export type DashboardReturnsQueryVariables = Exact<{
  shop: string | number;
  isOpen?: boolean | null | undefined;
  after?: string | null | undefined;
}>;


export type DashboardReturnsQuery = { readonly withdrawals: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly state: WithdrawalState, readonly sellerOrder: string, readonly announcedAt: string, readonly dueOn: string, readonly wasSent: boolean, readonly carrier: string, readonly trackingNumber: string, readonly trackingUrl: string | null, readonly receivedAt: string | null, readonly refund: { readonly state: RefundState | null, readonly amount: { readonly amount: number, readonly currency: string } }, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly line: { readonly id: string, readonly productTitle: string, readonly variantTitle: string } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export const DashboardReturnsDocument: PersistedDocument<DashboardReturnsQuery, DashboardReturnsQueryVariables> = {
	documentId: '33d9721b8f520b9d5e66d413006769de590abd6ca9467034a7076723979a79ca'
};