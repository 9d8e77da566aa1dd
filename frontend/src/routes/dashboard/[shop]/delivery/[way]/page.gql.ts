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

/**
 * With bands, the price is that of the lightest. What does not belong to a kind is passed over:
 * only parcels have bands, only what is brought by hand has postcodes.
 */
export type DeliveryWayInput = {
  readonly bands?: ReadonlyArray<WeightBandInput> | null | undefined;
  readonly countries: ReadonlyArray<string>;
  readonly freeFrom?: number | null | undefined;
  readonly isActive: boolean;
  readonly maxDays: number;
  readonly minDays: number;
  readonly names: ReadonlyArray<LocalTextInput>;
  readonly places?: ReadonlyArray<LocalTextInput> | null | undefined;
  readonly postcodes?: ReadonlyArray<string> | null | undefined;
  readonly price: number;
};

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

/** A price up to so many grams. */
export type WeightBandInput = {
  readonly grams: number;
  readonly price: number;
};

export type DashboardWayQueryVariables = Exact<{
  shop: string | number;
}>;


export type DashboardWayQuery = { readonly shopDelivery: { readonly ways: ReadonlyArray<{ readonly id: string, readonly kind: DeliveryKind, readonly name: string, readonly place: string, readonly countries: ReadonlyArray<string>, readonly postcodes: ReadonlyArray<string>, readonly minDays: number, readonly maxDays: number, readonly isActive: boolean, readonly isOfMarket: boolean, readonly names: ReadonlyArray<{ readonly language: string, readonly text: string }>, readonly places: ReadonlyArray<{ readonly language: string, readonly text: string }>, readonly price: { readonly amount: number, readonly currency: string }, readonly bands: ReadonlyArray<{ readonly grams: number, readonly price: { readonly amount: number, readonly currency: string } }>, readonly freeFrom: { readonly amount: number, readonly currency: string } | null }> } | null };

export type KeepWayFromDashboardMutationVariables = Exact<{
  shop: string | number;
  id?: string | number | null | undefined;
  requestId?: string | number | null | undefined;
  kind?: DeliveryKind | null | undefined;
  way: DeliveryWayInput;
}>;


export type KeepWayFromDashboardMutation = { readonly keepDeliveryWay: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type RemoveWayFromDashboardMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveWayFromDashboardMutation = { readonly removeDeliveryWay: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const DashboardWayDocument: PersistedDocument<DashboardWayQuery, DashboardWayQueryVariables> = {
	documentId: '810f23bd2b1dc44226df4979579de5353dd8274e4fe5e2f2e98b472734b81b48'
};
export const KeepWayFromDashboardDocument: PersistedDocument<KeepWayFromDashboardMutation, KeepWayFromDashboardMutationVariables> = {
	documentId: 'f5a66e53f6c7ebfaa69d0231dcbde7637cc29fb6081ef9960de79234b986efae'
};
export const RemoveWayFromDashboardDocument: PersistedDocument<RemoveWayFromDashboardMutation, RemoveWayFromDashboardMutationVariables> = {
	documentId: '6dc442d16b0f1f01e86fc3450d856bf81b27a7fe2ce11d1dc0e9e2d1f1d5c77f'
};