/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** Whether a shop's voucher counts. */
export type VoucherState =
  | 'COMING'
  | 'OVER'
  | 'RUNNING'
  | 'STOPPED'
  | 'USED_UP';

export type DashboardVouchersQueryVariables = Exact<{
  shop: string | number;
  after?: string | null | undefined;
}>;


export type DashboardVouchersQuery = { readonly vouchers: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly rate: number | null, readonly freeDelivery: boolean, readonly maxUses: number | null, readonly maxPerCustomer: number | null, readonly uses: number, readonly startsOn: string, readonly endsOn: string | null, readonly state: VoucherState, readonly amount: { readonly amount: number, readonly currency: string } | null, readonly minGoods: { readonly amount: number, readonly currency: string } | null, readonly given: { readonly amount: number, readonly currency: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export const DashboardVouchersDocument: PersistedDocument<DashboardVouchersQuery, DashboardVouchersQueryVariables> = {
	documentId: 'c3297f0c78391dd434d031c97798aaa4f0791f5ea7d933641ff5146d0255906b'
};