/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type DashboardDeliveryQueryVariables = Exact<{
  shop: string | number;
}>;


export type DashboardDeliveryQuery = { readonly giftWrap: { readonly amount: number, readonly currency: string } | null, readonly deliveryOptions: ReadonlyArray<{ readonly id: string, readonly kind: string, readonly name: string, readonly countries: ReadonlyArray<string>, readonly minDays: number, readonly maxDays: number, readonly price: { readonly amount: number, readonly currency: string } }> };

export type SetGiftWrapFromDashboardMutationVariables = Exact<{
  shop: string | number;
  price?: number | null | undefined;
}>;


export type SetGiftWrapFromDashboardMutation = { readonly setGiftWrap: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type SetCountriesFromDashboardMutationVariables = Exact<{
  option: string | number;
  countries: ReadonlyArray<string> | string;
}>;


export type SetCountriesFromDashboardMutation = { readonly setDeliveryCountries: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const DashboardDeliveryDocument: PersistedDocument<DashboardDeliveryQuery, DashboardDeliveryQueryVariables> = {
	documentId: '35c6cbf00064261cd90b6b6e4d454ab5778acee1dacb94542376a9825936832a'
};
export const SetGiftWrapFromDashboardDocument: PersistedDocument<SetGiftWrapFromDashboardMutation, SetGiftWrapFromDashboardMutationVariables> = {
	documentId: 'c7184d8809da6b73ee169247820f2673dd6ae86c8d943d3b2bd32683dc4e4f20'
};
export const SetCountriesFromDashboardDocument: PersistedDocument<SetCountriesFromDashboardMutation, SetCountriesFromDashboardMutationVariables> = {
	documentId: '62859995d3fbfb91816d0dc3f4d544bf0d6238a92087e28d0b14ec8a523ff8f4'
};