/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** Why pieces of a line cannot be renounced. */
export type Kept =
  | 'BESPOKE'
  | 'REFUNDED'
  | 'RENOUNCED';

/** From what the fourteen days are counted. */
export type PeriodStart =
  | 'DELIVERED'
  | 'HANDED_OVER'
  | 'NOT_SENT'
  | 'PROMISED';

/** Money going back to a customer. */
export type RefundState =
  | 'FAILED'
  | 'PENDING'
  | 'REQUESTED'
  | 'SUCCEEDED';

/** Pieces of a line. */
export type RenouncedLineInput = {
  readonly line: string | number;
  readonly quantity: number;
};

/** One shop's part of an order. */
export type SellerOrderState =
  | 'AWAITING_PAYMENT'
  | 'CANCELLED'
  | 'SHIPPED'
  | 'TO_SHIP';

/** What a customer has renounced. */
export type WithdrawalState =
  | 'ANNOUNCED'
  | 'RECEIVED'
  | 'REFUNDED'
  | 'SENT';

export type WithdrawPageQueryVariables = Exact<{
  id: string | number;
  token?: string | null | undefined;
}>;


export type WithdrawPageQuery = { readonly order: { readonly id: string, readonly number: string, readonly name: string | null, readonly email: string | null, readonly paidAt: string | null } | null, readonly withdrawalRights: ReadonlyArray<{ readonly id: string, readonly number: string, readonly state: SellerOrderState, readonly isOpen: boolean, readonly start: PeriodStart, readonly receivedOn: string | null, readonly lastDay: string | null, readonly isExtended: boolean, readonly shop: { readonly id: string, readonly slug: string, readonly name: string }, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly because: Kept | null, readonly line: { readonly id: string, readonly productTitle: string, readonly variantTitle: string, readonly quantity: number, readonly total: { readonly amount: number, readonly currency: string } } }>, readonly withdrawals: ReadonlyArray<{ readonly id: string, readonly number: string, readonly state: WithdrawalState, readonly announcedAt: string, readonly dueOn: string, readonly wasSent: boolean, readonly carrier: string, readonly trackingNumber: string, readonly trackingUrl: string | null, readonly receivedAt: string | null, readonly returnAddress: ReadonlyArray<string>, readonly refund: { readonly state: RefundState | null, readonly paidAt: string | null, readonly amount: { readonly amount: number, readonly currency: string } }, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly line: { readonly id: string, readonly productTitle: string, readonly variantTitle: string } }> }> }> | null };

export type AnnounceWithdrawalMutationVariables = Exact<{
  id: string | number;
  order: string | number;
  token?: string | null | undefined;
  part: string | number;
  lines: ReadonlyArray<RenouncedLineInput> | RenouncedLineInput;
  name: string;
  email: string;
}>;


export type AnnounceWithdrawalMutation = { readonly announceWithdrawal: { readonly withdrawal: { readonly id: string } | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type NoteSentBackMutationVariables = Exact<{
  order: string | number;
  token?: string | null | undefined;
  withdrawal: string | number;
  carrier: string;
  trackingNumber: string;
}>;


export type NoteSentBackMutation = { readonly noteSentBack: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const WithdrawPageDocument: PersistedDocument<WithdrawPageQuery, WithdrawPageQueryVariables> = {
	documentId: '87c4366ae55e69078c3d112d1302aa248bf4ba5fb8e908e8feb08436810bf60a'
};
export const AnnounceWithdrawalDocument: PersistedDocument<AnnounceWithdrawalMutation, AnnounceWithdrawalMutationVariables> = {
	documentId: '5ab2b6dc152bf897f0a8f21771d6b258f32f63eedd87ad19e9258a66cf0c7378'
};
export const NoteSentBackDocument: PersistedDocument<NoteSentBackMutation, NoteSentBackMutationVariables> = {
	documentId: 'd20cb0a35edc3d3b79138c3a2c5ef8339c1879fdb58686feed4fb2eaf85bc0d0'
};