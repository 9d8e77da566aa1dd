/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type DashboardStockAlertsQueryVariables = Exact<{
  shop: string | number;
  slug: string;
}>;


export type DashboardStockAlertsQuery = { readonly stockWatch: { readonly lowAt: number } | null, readonly shop: { readonly id: string, readonly locations: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: string, readonly sellsOnline: boolean }> | null } | null };

export type WatchStockFromDashboardMutationVariables = Exact<{
  shop: string | number;
  lowAt: number;
}>;


export type WatchStockFromDashboardMutation = { readonly watchStock: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type AddPlaceFromDashboardMutationVariables = Exact<{
  shop: string | number;
  name: string;
  sellsOnline: boolean;
}>;


export type AddPlaceFromDashboardMutation = { readonly addPlace: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const DashboardStockAlertsDocument: PersistedDocument<DashboardStockAlertsQuery, DashboardStockAlertsQueryVariables> = {
	documentId: '55b9bb96fe98f600fbb46608ebe662b542655d7c9e6b10bcb775d0d8cdbdd6d5'
};
export const WatchStockFromDashboardDocument: PersistedDocument<WatchStockFromDashboardMutation, WatchStockFromDashboardMutationVariables> = {
	documentId: 'd2a07ca3422cafd974a9f9f2f9e56b8ee2535f25c08951d54acd7384af08e426'
};
export const AddPlaceFromDashboardDocument: PersistedDocument<AddPlaceFromDashboardMutation, AddPlaceFromDashboardMutationVariables> = {
	documentId: '7f3a701e57ad1630501533e2db7c0dc71d87b2479e07a1449490c7723e3f428b'
};