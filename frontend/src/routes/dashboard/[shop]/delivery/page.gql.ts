/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** How a shop's part of an order comes. */
export type DeliveryKind =
  | 'COLLECT'
  | 'HAND'
  | 'PICKUP_POINT'
  | 'POST';

/** In the order in which they are offered. */
export type Language =
  | 'AR'
  | 'EN'
  | 'FR';

/** A text in one language; an empty one is none. */
export type LocalTextInput = {
  readonly language: Language;
  readonly text: string;
};

export type DashboardDeliveryQueryVariables = Exact<{
  shop: string | number;
}>;


export type DashboardDeliveryQuery = { readonly giftWrap: { readonly amount: number, readonly currency: string } | null, readonly shopDelivery: { readonly processingDays: number, readonly weekdays: ReadonlyArray<number>, readonly restsOnHolidays: boolean, readonly pieceGrams: number, readonly packingGrams: number, readonly leavesOn: string, readonly dueOrders: number, readonly ways: ReadonlyArray<{ readonly id: string, readonly kind: DeliveryKind, readonly name: string, readonly place: string, readonly countries: ReadonlyArray<string>, readonly postcodes: ReadonlyArray<string>, readonly minDays: number, readonly maxDays: number, readonly isActive: boolean, readonly isOfMarket: boolean, readonly names: ReadonlyArray<{ readonly language: string, readonly text: string }>, readonly places: ReadonlyArray<{ readonly language: string, readonly text: string }>, readonly price: { readonly amount: number, readonly currency: string }, readonly bands: ReadonlyArray<{ readonly grams: number, readonly price: { readonly amount: number, readonly currency: string } }>, readonly freeFrom: { readonly amount: number, readonly currency: string } | null }>, readonly breaks: ReadonlyArray<{ readonly id: string, readonly fromDay: string, readonly untilDay: string, readonly isPaused: boolean }> } | null };

export type SetGiftWrapFromDashboardMutationVariables = Exact<{
  shop: string | number;
  price?: number | null | undefined;
}>;


export type SetGiftWrapFromDashboardMutation = { readonly setGiftWrap: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type ArrangeWaysFromDashboardMutationVariables = Exact<{
  shop: string | number;
  ways: ReadonlyArray<string | number> | string | number;
}>;


export type ArrangeWaysFromDashboardMutation = { readonly arrangeDeliveryWays: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type SetDispatchFromDashboardMutationVariables = Exact<{
  shop: string | number;
  processingDays: number;
  weekdays: ReadonlyArray<number> | number;
  restsOnHolidays: boolean;
  pieceGrams: number;
  packingGrams: number;
}>;


export type SetDispatchFromDashboardMutation = { readonly setDispatch: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type KeepBreakFromDashboardMutationVariables = Exact<{
  shop: string | number;
  id: string | number;
  fromDay: string;
  untilDay: string;
  isPaused: boolean;
  notes?: ReadonlyArray<LocalTextInput> | LocalTextInput | null | undefined;
}>;


export type KeepBreakFromDashboardMutation = { readonly keepBreak: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type EndBreakFromDashboardMutationVariables = Exact<{
  id: string | number;
}>;


export type EndBreakFromDashboardMutation = { readonly endBreak: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const DashboardDeliveryDocument: PersistedDocument<DashboardDeliveryQuery, DashboardDeliveryQueryVariables> = {
	documentId: '4953919e2763a6c780684cc80e41c1b85fb4897ab91dba87d8889c5d79b16d25'
};
export const SetGiftWrapFromDashboardDocument: PersistedDocument<SetGiftWrapFromDashboardMutation, SetGiftWrapFromDashboardMutationVariables> = {
	documentId: 'c7184d8809da6b73ee169247820f2673dd6ae86c8d943d3b2bd32683dc4e4f20'
};
export const ArrangeWaysFromDashboardDocument: PersistedDocument<ArrangeWaysFromDashboardMutation, ArrangeWaysFromDashboardMutationVariables> = {
	documentId: '55f52b620f33c6eaabe40dd338fba6e085a990431b0b11189615f955527480e2'
};
export const SetDispatchFromDashboardDocument: PersistedDocument<SetDispatchFromDashboardMutation, SetDispatchFromDashboardMutationVariables> = {
	documentId: '13bf7d04ec7fb903adefd6c06fd2b93a332be96f64b26580546e82cb9a41b745'
};
export const KeepBreakFromDashboardDocument: PersistedDocument<KeepBreakFromDashboardMutation, KeepBreakFromDashboardMutationVariables> = {
	documentId: '718e11cff23f8a12be9b050a640764315f269219f5b9429c3b96256716ef1b92'
};
export const EndBreakFromDashboardDocument: PersistedDocument<EndBreakFromDashboardMutation, EndBreakFromDashboardMutationVariables> = {
	documentId: 'bc5f470486ba42aca7372d5d778bd73a6f6bd530552a2118ec60346ee53b1f3a'
};