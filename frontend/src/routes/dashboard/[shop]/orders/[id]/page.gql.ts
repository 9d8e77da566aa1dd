/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** What a designer has to do with an order now. */
export type DeskStage =
  | 'DONE'
  | 'LATE'
  | 'MAKING'
  | 'NEW'
  | 'READY'
  | 'RETURNS'
  | 'TO_PACK';

/** So many pieces of a line. */
export type PiecesInput = {
  readonly line: string | number;
  readonly quantity: number;
};

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


export type DashboardOrderQuery = { readonly sellerOrder: { readonly shippedAt: string | null, readonly goesByHand: boolean, readonly isGift: boolean, readonly giftMessage: string | null, readonly id: string, readonly number: string, readonly state: SellerOrderState, readonly stage: DeskStage, readonly isLate: boolean, readonly placedAt: string, readonly promisedBy: string, readonly deliveryName: string, readonly promisedFrom: string, readonly leaveBy: string | null, readonly mayBeGivenUp: boolean, readonly makingSince: string | null, readonly goodsTotal: { readonly amount: number, readonly currency: string }, readonly discountTotal: { readonly amount: number, readonly currency: string }, readonly deliveryTotal: { readonly amount: number, readonly currency: string }, readonly giftTotal: { readonly amount: number, readonly currency: string }, readonly recipient: { readonly street: string, readonly postcode: string, readonly country: string, readonly phone: string, readonly email: string, readonly name: string, readonly city: string } | null, readonly lines: ReadonlyArray<{ readonly sku: string, readonly id: string, readonly productTitle: string, readonly variantTitle: string, readonly quantity: number, readonly madeToOrder: boolean, readonly unitPrice: { readonly amount: number, readonly currency: string }, readonly total: { readonly amount: number, readonly currency: string }, readonly variant: { readonly id: string, readonly tagCode: string, readonly product: { readonly id: string, readonly picture: { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean } | null } } | null }>, readonly parcels: ReadonlyArray<{ readonly id: string, readonly carrier: string, readonly trackingNumber: string, readonly trackingUrl: string | null, readonly sentAt: string, readonly deliveredOn: string | null }>, readonly events: ReadonlyArray<{ readonly id: string, readonly toState: string, readonly at: string, readonly reason: string }>, readonly total: { readonly amount: number, readonly currency: string }, readonly unsent: ReadonlyArray<{ readonly line: string, readonly quantity: number }>, readonly delays: ReadonlyArray<{ readonly id: string, readonly promisedBefore: string, readonly promisedBy: string, readonly reason: string }> } | null, readonly share: { readonly id: string, readonly state: ShareState, readonly explanation: string, readonly transferredAt: string | null, readonly gross: { readonly amount: number, readonly currency: string }, readonly commission: { readonly amount: number, readonly currency: string }, readonly amount: { readonly amount: number, readonly currency: string }, readonly refunded: { readonly amount: number, readonly currency: string }, readonly transferred: { readonly amount: number, readonly currency: string }, readonly commissions: ReadonlyArray<{ readonly id: string, readonly productTitle: string, readonly explanation: string, readonly amount: { readonly amount: number, readonly currency: string } }> } | null, readonly withdrawalsOf: ReadonlyArray<{ readonly id: string, readonly number: string, readonly state: WithdrawalState, readonly sellerOrder: string, readonly announcedAt: string, readonly dueOn: string, readonly wasSent: boolean, readonly carrier: string, readonly trackingNumber: string, readonly trackingUrl: string | null, readonly receivedAt: string | null, readonly refund: { readonly state: RefundState | null, readonly amount: { readonly amount: number, readonly currency: string } }, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly line: { readonly id: string, readonly productTitle: string, readonly variantTitle: string } }> }> };

export type ShipFromDashboardMutationVariables = Exact<{
  id: string | number;
  carrier: string;
  trackingNumber: string;
  pieces?: ReadonlyArray<PiecesInput> | PiecesInput | null | undefined;
  sure: boolean;
}>;


export type ShipFromDashboardMutation = { readonly shipSellerOrder: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type NoteDeliveredFromDashboardMutationVariables = Exact<{
  id: string | number;
  on: string;
}>;


export type NoteDeliveredFromDashboardMutation = { readonly noteDelivered: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type HandOverFromDashboardMutationVariables = Exact<{
  id: string | number;
}>;


export type HandOverFromDashboardMutation = { readonly handOverSellerOrder: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

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

export type AnnounceDelayFromDashboardMutationVariables = Exact<{
  id: string | number;
  sellerOrder: string | number;
  promisedBy: string;
  reason: string;
}>;


export type AnnounceDelayFromDashboardMutation = { readonly announceDelay: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type CancelPiecesFromDashboardMutationVariables = Exact<{
  id: string | number;
  sellerOrder: string | number;
  pieces: ReadonlyArray<PiecesInput> | PiecesInput;
  reason: string;
}>;


export type CancelPiecesFromDashboardMutation = { readonly cancelLines: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const DashboardOrderDocument: PersistedDocument<DashboardOrderQuery, DashboardOrderQueryVariables> = {
	documentId: '755fc1fd6ed9055d621fb7d10f45a07717e366bd9028edf8c329d4c62a7e5e38'
};
export const ShipFromDashboardDocument: PersistedDocument<ShipFromDashboardMutation, ShipFromDashboardMutationVariables> = {
	documentId: '413eaa23d200a59354c608ac019cb1657ed0998214e62204ce3ae6e43c1771de'
};
export const NoteDeliveredFromDashboardDocument: PersistedDocument<NoteDeliveredFromDashboardMutation, NoteDeliveredFromDashboardMutationVariables> = {
	documentId: 'ed1bf641b19377dd51552ff373baf49320421f2d136178a529a69b29c2ddc8d5'
};
export const HandOverFromDashboardDocument: PersistedDocument<HandOverFromDashboardMutation, HandOverFromDashboardMutationVariables> = {
	documentId: '12eb9f91e112bb1a97b6903851a9659d8daf2ce60b156d52bbb83251c01396a1'
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
export const AnnounceDelayFromDashboardDocument: PersistedDocument<AnnounceDelayFromDashboardMutation, AnnounceDelayFromDashboardMutationVariables> = {
	documentId: '98ebfa97fd9e4666792aace2b1a94253ff911f303df8efd3ece33ab67f99e9e9'
};
export const CancelPiecesFromDashboardDocument: PersistedDocument<CancelPiecesFromDashboardMutation, CancelPiecesFromDashboardMutationVariables> = {
	documentId: '8fbdd6a3b9b1aaabd782189a8c6b2ddb4af99dbf6c0e68eb36f9cb93b410b69d'
};