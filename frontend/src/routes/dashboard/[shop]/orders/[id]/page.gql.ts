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

/** One shop's part of an order. */
export type SellerOrderState =
  | 'AWAITING_PAYMENT'
  | 'CANCELLED'
  | 'SHIPPED'
  | 'TO_SHIP';

/** One designer's part of a charge. */
export type ShareState =
  | 'BLOCKED'
  | 'CANCELLED'
  | 'HELD'
  | 'RELEASABLE'
  | 'REVERSED'
  | 'TRANSFERRED';

/** What a customer has renounced. */
export type WithdrawalState =
  | 'ANNOUNCED'
  | 'RECEIVED'
  | 'REFUNDED'
  | 'SENT';

export type DashboardOrderQueryVariables = Exact<{
  id: string | number;
}>;


export type DashboardOrderQuery = { readonly sellerOrder: { readonly shippedAt: string | null, readonly makingSince: string | null, readonly deliveryName: string, readonly promisedFrom: string, readonly isGift: boolean, readonly giftMessage: string | null, readonly id: string, readonly number: string, readonly state: SellerOrderState, readonly placedAt: string, readonly promisedBy: string, readonly goodsTotal: { readonly amount: number, readonly currency: string }, readonly discountTotal: { readonly amount: number, readonly currency: string }, readonly deliveryTotal: { readonly amount: number, readonly currency: string }, readonly giftTotal: { readonly amount: number, readonly currency: string }, readonly recipient: { readonly street: string, readonly postcode: string, readonly country: string, readonly phone: string, readonly email: string, readonly name: string, readonly city: string } | null, readonly lines: ReadonlyArray<{ readonly sku: string, readonly madeToOrder: boolean, readonly id: string, readonly productTitle: string, readonly variantTitle: string, readonly quantity: number, readonly unitPrice: { readonly amount: number, readonly currency: string }, readonly total: { readonly amount: number, readonly currency: string }, readonly variant: { readonly id: string, readonly tagCode: string, readonly product: { readonly id: string, readonly picture: { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean } | null } } | null }>, readonly parcels: ReadonlyArray<{ readonly id: string, readonly carrier: string, readonly trackingNumber: string, readonly trackingUrl: string | null, readonly sentAt: string, readonly deliveredOn: string | null }>, readonly events: ReadonlyArray<{ readonly id: string, readonly toState: string, readonly at: string, readonly reason: string }>, readonly total: { readonly amount: number, readonly currency: string } } | null, readonly share: { readonly id: string, readonly state: ShareState, readonly explanation: string, readonly transferredAt: string | null, readonly gross: { readonly amount: number, readonly currency: string }, readonly commission: { readonly amount: number, readonly currency: string }, readonly amount: { readonly amount: number, readonly currency: string }, readonly refunded: { readonly amount: number, readonly currency: string }, readonly transferred: { readonly amount: number, readonly currency: string }, readonly commissions: ReadonlyArray<{ readonly id: string, readonly productTitle: string, readonly explanation: string, readonly amount: { readonly amount: number, readonly currency: string } }> } | null, readonly withdrawalsOf: ReadonlyArray<{ readonly id: string, readonly number: string, readonly state: WithdrawalState, readonly sellerOrder: string, readonly announcedAt: string, readonly dueOn: string, readonly wasSent: boolean, readonly carrier: string, readonly trackingNumber: string, readonly trackingUrl: string | null, readonly receivedAt: string | null, readonly refund: { readonly state: RefundState | null, readonly amount: { readonly amount: number, readonly currency: string } }, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly line: { readonly id: string, readonly productTitle: string, readonly variantTitle: string } }> }> };

export type ShipFromDashboardMutationVariables = Exact<{
  id: string | number;
  carrier: string;
  trackingNumber: string;
}>;


export type ShipFromDashboardMutation = { readonly shipSellerOrder: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type NoteDeliveredFromDashboardMutationVariables = Exact<{
  id: string | number;
  on: string;
}>;


export type NoteDeliveredFromDashboardMutation = { readonly noteDelivered: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type StartMakingFromDashboardMutationVariables = Exact<{
  id: string | number;
}>;


export type StartMakingFromDashboardMutation = { readonly startMaking: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type CancelFromDashboardMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type CancelFromDashboardMutation = { readonly cancelSellerOrder: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type ReceiveReturnFromDashboardMutationVariables = Exact<{
  id: string | number;
  restock: boolean;
}>;


export type ReceiveReturnFromDashboardMutation = { readonly receiveReturn: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const DashboardOrderDocument: PersistedDocument<DashboardOrderQuery, DashboardOrderQueryVariables> = {
	documentId: 'f94798247b5d5a8ee012fabc0dd12faf725581c20cbad7699d23d8d3a1692199'
};
export const ShipFromDashboardDocument: PersistedDocument<ShipFromDashboardMutation, ShipFromDashboardMutationVariables> = {
	documentId: 'e24968a927029bec38d55c60fd629a8957d53c97f3c223b35827cfb26f3b9780'
};
export const NoteDeliveredFromDashboardDocument: PersistedDocument<NoteDeliveredFromDashboardMutation, NoteDeliveredFromDashboardMutationVariables> = {
	documentId: 'ed1bf641b19377dd51552ff373baf49320421f2d136178a529a69b29c2ddc8d5'
};
export const StartMakingFromDashboardDocument: PersistedDocument<StartMakingFromDashboardMutation, StartMakingFromDashboardMutationVariables> = {
	documentId: '62f50f87c6be7864ba3dfe288e45ccb179fde5d605020f9d00efc82487332996'
};
export const CancelFromDashboardDocument: PersistedDocument<CancelFromDashboardMutation, CancelFromDashboardMutationVariables> = {
	documentId: 'ff967a9a2b955af6c35b0bc7b31e954d01980a92e2935fcb8c705edd6228b230'
};
export const ReceiveReturnFromDashboardDocument: PersistedDocument<ReceiveReturnFromDashboardMutation, ReceiveReturnFromDashboardMutationVariables> = {
	documentId: '8ee61914fd3bfc7211b5b0f47dc5db779cc48697d175424ee22f8995d8e9495b'
};