/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** One of amount, rate and freeDelivery. Days are both included, in Paris. */
export type VoucherInput = {
  readonly amount?: number | null | undefined;
  readonly code: string;
  readonly endsOn?: string | null | undefined;
  readonly freeDelivery?: boolean | null | undefined;
  readonly maxPerCustomer?: number | null | undefined;
  readonly maxUses?: number | null | undefined;
  readonly minGoods?: number | null | undefined;
  /** Basis points: 1000 is 10 %. */
  readonly rate?: number | null | undefined;
  readonly startsOn: string;
};

/** Whether a shop's voucher counts. */
export type VoucherState =
  | 'COMING'
  | 'OVER'
  | 'RUNNING'
  | 'STOPPED'
  | 'USED_UP';

export type DashboardVoucherQueryVariables = Exact<{
  shop: string | number;
  id: string | number;
}>;


export type DashboardVoucherQuery = { readonly voucher: { readonly id: string, readonly code: string, readonly rate: number | null, readonly freeDelivery: boolean, readonly maxUses: number | null, readonly maxPerCustomer: number | null, readonly uses: number, readonly startsOn: string, readonly endsOn: string | null, readonly state: VoucherState, readonly amount: { readonly amount: number, readonly currency: string } | null, readonly minGoods: { readonly amount: number, readonly currency: string } | null, readonly given: { readonly amount: number, readonly currency: string } } | null };

export type KeepVoucherFromDashboardMutationVariables = Exact<{
  shop: string | number;
  id?: string | number | null | undefined;
  requestId?: string | number | null | undefined;
  terms: VoucherInput;
}>;


export type KeepVoucherFromDashboardMutation = { readonly keepVoucher: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type StopVoucherFromDashboardMutationVariables = Exact<{
  id: string | number;
  stopped: boolean;
}>;


export type StopVoucherFromDashboardMutation = { readonly stopVoucher: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const DashboardVoucherDocument: PersistedDocument<DashboardVoucherQuery, DashboardVoucherQueryVariables> = {
	documentId: '1994987e79198d649fffa5deb99f579bd41eae84b0134a1a458394acaf45efe1'
};
export const KeepVoucherFromDashboardDocument: PersistedDocument<KeepVoucherFromDashboardMutation, KeepVoucherFromDashboardMutationVariables> = {
	documentId: 'd16a5cbb37df86461378c145c889c2f83d00cc41b511317b4c72b10cfe59b9ca'
};
export const StopVoucherFromDashboardDocument: PersistedDocument<StopVoucherFromDashboardMutation, StopVoucherFromDashboardMutationVariables> = {
	documentId: 'efeb37f25d288da23c190bc49a2b736bd8f21adbc1ebc29b198b6c9710df3718'
};