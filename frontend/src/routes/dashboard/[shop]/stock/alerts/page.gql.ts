/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type DashboardStockAlertsQueryVariables = Exact<{
  shop: string | number;
  slug: string;
}>;


export type DashboardStockAlertsQuery = { readonly stockWatch: { readonly lowAt: number, readonly sendsMail: boolean } | null, readonly shop: { readonly id: string, readonly locations: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: string, readonly sellsOnline: boolean }> | null } | null };

export type WatchStockFromDashboardMutationVariables = Exact<{
  shop: string | number;
  lowAt: number;
  sendsMail: boolean;
}>;


export type WatchStockFromDashboardMutation = { readonly watchStock: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type AddPlaceFromDashboardMutationVariables = Exact<{
  shop: string | number;
  name: string;
  sellsOnline: boolean;
}>;


export type AddPlaceFromDashboardMutation = { readonly addPlace: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const DashboardStockAlertsDocument: PersistedDocument<DashboardStockAlertsQuery, DashboardStockAlertsQueryVariables> = {
	documentId: 'bbf939b7710719bc7b6e398f1f04b1960ac66c4c8dca8705135d67693aa3fda4'
};
export const WatchStockFromDashboardDocument: PersistedDocument<WatchStockFromDashboardMutation, WatchStockFromDashboardMutationVariables> = {
	documentId: '84dcbe37f145c099f57b0bf2008f8e92305a487d22fca138dea946600c4b9305'
};
export const AddPlaceFromDashboardDocument: PersistedDocument<AddPlaceFromDashboardMutation, AddPlaceFromDashboardMutationVariables> = {
	documentId: '7f3a701e57ad1630501533e2db7c0dc71d87b2479e07a1449490c7723e3f428b'
};