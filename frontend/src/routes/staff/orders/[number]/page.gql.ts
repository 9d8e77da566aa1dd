/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** Who bears a gesture of goodwill. */
export type Bearer =
  | 'DESIGNER'
  | 'PROGRAMME';

/** A dispute, or an inquiry that may become one. */
export type DisputeState =
  | 'CLOSED'
  | 'INQUIRY'
  | 'LOST'
  | 'OPEN'
  | 'REVIEW'
  | 'WON';

/** One checkout. */
export type OrderState =
  | 'AWAITING_PAYMENT'
  | 'CANCELLED'
  | 'EXPIRED'
  | 'PAID';

/** A row that asks something of Stripe. */
export type OutboxState =
  | 'MADE'
  | 'REFUSED'
  | 'WAITING';

/** Money on its way from a designer's Stripe balance to her bank. */
export type PayoutState =
  | 'CANCELED'
  | 'FAILED'
  | 'IN_TRANSIT'
  | 'PAID'
  | 'PENDING';

/** Money going back to a customer. */
export type RefundState =
  | 'FAILED'
  | 'PENDING'
  | 'REQUESTED'
  | 'SUCCEEDED';

/** What is given back. */
export type RefundWay =
  | 'ALL'
  | 'AMOUNT'
  | 'GOODWILL'
  | 'LINES';

/** Pieces of a line. */
export type RefundedLineInput = {
  readonly line: string | number;
  readonly quantity: number;
};

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

export type StaffOrderQueryVariables = Exact<{
  number: string;
}>;


export type StaffOrderQuery = { readonly orderMoney: { readonly number: string, readonly state: OrderState, readonly customerName: string, readonly customerEmail: string, readonly placedAt: string, readonly total: { readonly amount: number, readonly currency: string }, readonly refundable: { readonly amount: number, readonly currency: string }, readonly charge: { readonly id: string, readonly stateWords: string, readonly problem: string, readonly sessionId: string | null, readonly paymentIntentId: string | null, readonly chargeId: string | null, readonly paidAt: string | null, readonly amount: { readonly amount: number, readonly currency: string }, readonly stripeFee: { readonly amount: number, readonly currency: string } | null } | null, readonly shares: ReadonlyArray<{ readonly id: string, readonly shopName: string, readonly shopSlug: string, readonly partId: string, readonly partNumber: string, readonly partState: SellerOrderState, readonly state: ShareState, readonly stateWords: string, readonly explanation: string, readonly accountId: string | null, readonly deliveryLeft: boolean, readonly gross: { readonly amount: number, readonly currency: string }, readonly commission: { readonly amount: number, readonly currency: string }, readonly commissionVat: { readonly amount: number, readonly currency: string }, readonly amount: { readonly amount: number, readonly currency: string }, readonly refunded: { readonly amount: number, readonly currency: string }, readonly lost: { readonly amount: number, readonly currency: string }, readonly frozen: { readonly amount: number, readonly currency: string }, readonly transferred: { readonly amount: number, readonly currency: string }, readonly takenBack: { readonly amount: number, readonly currency: string }, readonly netted: { readonly amount: number, readonly currency: string }, readonly indebted: { readonly amount: number, readonly currency: string }, readonly outstanding: { readonly amount: number, readonly currency: string }, readonly excess: { readonly amount: number, readonly currency: string }, readonly refundable: { readonly amount: number, readonly currency: string }, readonly delivery: { readonly amount: number, readonly currency: string }, readonly lines: ReadonlyArray<{ readonly id: string, readonly title: string, readonly quantity: number, readonly left: number, readonly total: { readonly amount: number, readonly currency: string } }>, readonly holds: ReadonlyArray<{ readonly id: string, readonly words: string, readonly note: string, readonly until: string | null, readonly placedBy: string, readonly placedAt: string, readonly liftedAt: string | null, readonly canLift: boolean }>, readonly transfers: ReadonlyArray<{ readonly id: string, readonly state: OutboxState, readonly stateWords: string, readonly stripeId: string | null, readonly refusal: string, readonly createdAt: string, readonly madeAt: string | null, readonly amount: { readonly amount: number, readonly currency: string }, readonly reversals: ReadonlyArray<{ readonly id: string, readonly state: OutboxState, readonly stripeId: string | null, readonly refusal: string, readonly createdAt: string, readonly madeAt: string | null, readonly amount: { readonly amount: number, readonly currency: string } }> }>, readonly debts: ReadonlyArray<{ readonly id: string, readonly account: string, readonly at: string, readonly amount: { readonly amount: number, readonly currency: string }, readonly left: { readonly amount: number, readonly currency: string } }>, readonly payouts: ReadonlyArray<{ readonly id: string, readonly stripeId: string, readonly state: PayoutState, readonly stateWords: string, readonly failureCode: string, readonly createdAt: string, readonly amount: { readonly amount: number, readonly currency: string } }> }>, readonly refunds: ReadonlyArray<{ readonly id: string, readonly state: RefundState, readonly stateWords: string, readonly kindWords: string, readonly methodWords: string, readonly reason: string, readonly askedBy: string, readonly problem: string, readonly stripeId: string | null, readonly createdAt: string, readonly canPayByBank: boolean, readonly amount: { readonly amount: number, readonly currency: string }, readonly parts: ReadonlyArray<{ readonly shopName: string, readonly amount: { readonly amount: number, readonly currency: string }, readonly commission: { readonly amount: number, readonly currency: string }, readonly items: ReadonlyArray<{ readonly id: string, readonly title: string | null, readonly quantity: number, readonly amount: { readonly amount: number, readonly currency: string } }> }> }>, readonly disputes: ReadonlyArray<{ readonly id: string, readonly stripeId: string, readonly reason: string, readonly words: string, readonly state: DisputeState, readonly canBeAnswered: boolean, readonly evidenceDueBy: string | null, readonly evidenceSentAt: string | null, readonly amount: { readonly amount: number, readonly currency: string }, readonly evidence: ReadonlyArray<{ readonly field: string, readonly text: string }> }>, readonly timeline: ReadonlyArray<{ readonly at: string, readonly kind: string, readonly what: string, readonly who: string, readonly detail: string, readonly shop: string, readonly stripeId: string, readonly isBad: boolean, readonly amount: { readonly amount: number, readonly currency: string } | null }>, readonly postings: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly at: string, readonly source: string, readonly sourceWords: string, readonly destination: string, readonly destinationWords: string, readonly amount: { readonly amount: number, readonly currency: string } }>, readonly proof: { readonly isProven: boolean, readonly gaps: ReadonlyArray<string>, readonly paid: { readonly amount: number, readonly currency: string }, readonly difference: { readonly amount: number, readonly currency: string }, readonly terms: ReadonlyArray<{ readonly code: string, readonly words: string, readonly amount: { readonly amount: number, readonly currency: string } }> } | null } | null };

export type StaffRefundMutationVariables = Exact<{
  number: string;
  way: RefundWay;
  reason: string;
  lines?: ReadonlyArray<RefundedLineInput> | RefundedLineInput | null | undefined;
  deliveries?: ReadonlyArray<string | number> | string | number | null | undefined;
  amount?: number | null | undefined;
  part?: string | number | null | undefined;
  borneBy?: Bearer | null | undefined;
  id?: string | number | null | undefined;
  dryRun: boolean;
}>;


export type StaffRefundMutation = { readonly refundOrder: { readonly refund: { readonly id: string, readonly state: RefundState, readonly stateWords: string, readonly kindWords: string, readonly methodWords: string, readonly reason: string, readonly askedBy: string, readonly problem: string, readonly stripeId: string | null, readonly createdAt: string, readonly canPayByBank: boolean, readonly amount: { readonly amount: number, readonly currency: string }, readonly parts: ReadonlyArray<{ readonly shopName: string, readonly amount: { readonly amount: number, readonly currency: string }, readonly commission: { readonly amount: number, readonly currency: string }, readonly items: ReadonlyArray<{ readonly id: string, readonly title: string | null, readonly quantity: number, readonly amount: { readonly amount: number, readonly currency: string } }> }> } | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type StaffHoldShareMutationVariables = Exact<{
  share: string | number;
  note: string;
  until?: string | null | undefined;
}>;


export type StaffHoldShareMutation = { readonly holdShare: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type StaffLiftHoldMutationVariables = Exact<{
  share: string | number;
}>;


export type StaffLiftHoldMutation = { readonly liftHold: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type StaffAnswerDisputeMutationVariables = Exact<{
  dispute: string | number;
  note: string;
}>;


export type StaffAnswerDisputeMutation = { readonly submitDisputeEvidence: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const StaffOrderDocument: PersistedDocument<StaffOrderQuery, StaffOrderQueryVariables> = {
	documentId: 'd4e96708049aa382bb3e72ecd6a6ef78f0eafd80c409edbfe8a4037230fe42dc'
};
export const StaffRefundDocument: PersistedDocument<StaffRefundMutation, StaffRefundMutationVariables> = {
	documentId: 'a6a29a551df58f3e2af686a544b7a2ac46f5138d822dabc1468465482764c39c'
};
export const StaffHoldShareDocument: PersistedDocument<StaffHoldShareMutation, StaffHoldShareMutationVariables> = {
	documentId: '83d3042861493a7625229e0a058a25b3f6d9ba2e9c9466e40a5f04595bf39455'
};
export const StaffLiftHoldDocument: PersistedDocument<StaffLiftHoldMutation, StaffLiftHoldMutationVariables> = {
	documentId: '690db23aea061b49b59f03b8fbf43a7e04b0f426fafe5e8d447b893b8556f13d'
};
export const StaffAnswerDisputeDocument: PersistedDocument<StaffAnswerDisputeMutation, StaffAnswerDisputeMutationVariables> = {
	documentId: '6fa908873c0c5d13371ff705bd7304f43f17ce0872dce44da6458885a4ae03a3'
};