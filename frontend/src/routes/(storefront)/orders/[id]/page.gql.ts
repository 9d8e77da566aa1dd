/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** What a seller's series counts. */
export type InvoiceKind =
  | 'CREDIT'
  | 'INVOICE';

/** Why pieces of a line cannot be renounced. */
export type Kept =
  | 'BESPOKE'
  | 'REFUNDED'
  | 'RENOUNCED';

/** Where it was bought. */
export type OrderChannel =
  | 'MARKET'
  | 'WEB';

/** One checkout. */
export type OrderState =
  | 'AWAITING_PAYMENT'
  | 'CANCELLED'
  | 'EXPIRED'
  | 'PAID';

/** One customer's charge. */
export type PaymentState =
  | 'DRAFT'
  | 'EXPIRED'
  | 'FAILED'
  | 'OPEN'
  | 'PAID'
  | 'PROCESSING';

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

export type OrderPageQueryVariables = Exact<{
  id: string | number;
  token?: string | null | undefined;
}>;


export type OrderPageQuery = { readonly order: { readonly id: string, readonly number: string, readonly channel: OrderChannel, readonly state: OrderState, readonly email: string | null, readonly name: string | null, readonly street: string | null, readonly postcode: string | null, readonly city: string | null, readonly country: string, readonly placedAt: string, readonly paidAt: string | null, readonly goodsTotal: { readonly amount: number, readonly currency: string }, readonly discountTotal: { readonly amount: number, readonly currency: string }, readonly deliveryTotal: { readonly amount: number, readonly currency: string }, readonly giftTotal: { readonly amount: number, readonly currency: string }, readonly total: { readonly amount: number, readonly currency: string }, readonly sellerOrders: ReadonlyArray<{ readonly id: string, readonly number: string, readonly state: SellerOrderState, readonly shippedAt: string | null, readonly deliveryName: string, readonly promisedFrom: string, readonly promisedBy: string, readonly mayBeGivenUp: boolean, readonly isGift: boolean, readonly giftMessage: string | null, readonly shop: { readonly id: string, readonly slug: string, readonly name: string }, readonly goodsTotal: { readonly amount: number, readonly currency: string }, readonly discountTotal: { readonly amount: number, readonly currency: string }, readonly deliveryTotal: { readonly amount: number, readonly currency: string }, readonly giftTotal: { readonly amount: number, readonly currency: string }, readonly total: { readonly amount: number, readonly currency: string }, readonly lines: ReadonlyArray<{ readonly id: string, readonly productTitle: string, readonly variantTitle: string, readonly quantity: number, readonly unitPrice: { readonly amount: number, readonly currency: string }, readonly total: { readonly amount: number, readonly currency: string }, readonly variant: { readonly id: string, readonly product: { readonly id: string, readonly slug: string, readonly picture: { readonly id: string, readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null } } | null }>, readonly parcels: ReadonlyArray<{ readonly id: string, readonly carrier: string, readonly trackingNumber: string, readonly trackingUrl: string | null, readonly sentAt: string, readonly deliveredOn: string | null }>, readonly events: ReadonlyArray<{ readonly id: string, readonly fromState: string, readonly toState: string, readonly at: string, readonly reason: string }> }> } | null, readonly collectionsOf: ReadonlyArray<{ readonly id: string, readonly code: string, readonly qr: string, readonly parts: ReadonlyArray<string>, readonly waiting: number, readonly isOver: boolean, readonly market: { readonly id: string, readonly slug: string, readonly name: string, readonly place: string, readonly address: string, readonly startsAt: string, readonly endsAt: string } }>, readonly withdrawalRights: ReadonlyArray<{ readonly id: string, readonly number: string, readonly state: SellerOrderState, readonly isOpen: boolean, readonly start: PeriodStart, readonly receivedOn: string | null, readonly lastDay: string | null, readonly isExtended: boolean, readonly shop: { readonly id: string, readonly slug: string, readonly name: string }, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly because: Kept | null, readonly line: { readonly id: string, readonly productTitle: string, readonly variantTitle: string, readonly quantity: number, readonly total: { readonly amount: number, readonly currency: string } } }>, readonly withdrawals: ReadonlyArray<{ readonly id: string, readonly number: string, readonly state: WithdrawalState, readonly announcedAt: string, readonly dueOn: string, readonly wasSent: boolean, readonly carrier: string, readonly trackingNumber: string, readonly trackingUrl: string | null, readonly receivedAt: string | null, readonly returnAddress: ReadonlyArray<string>, readonly refund: { readonly state: RefundState | null, readonly paidAt: string | null, readonly amount: { readonly amount: number, readonly currency: string } }, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly line: { readonly id: string, readonly productTitle: string, readonly variantTitle: string } }> }> }> | null, readonly invoices: ReadonlyArray<{ readonly id: string, readonly number: string, readonly kind: InvoiceKind, readonly issuedAt: string, readonly pdf: string, readonly shopName: string, readonly originalNumber: string | null, readonly total: { readonly amount: number, readonly currency: string } }>, readonly payment: { readonly id: string, readonly state: PaymentState, readonly problem: string | null, readonly refunded: { readonly amount: number, readonly currency: string } } | null };

export type GiveUpLateMutationVariables = Exact<{
  id: string | number;
  order: string | number;
  token?: string | null | undefined;
  sellerOrder: string | number;
}>;


export type GiveUpLateMutation = { readonly giveUpLate: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const OrderPageDocument: PersistedDocument<OrderPageQuery, OrderPageQueryVariables> = {
	documentId: '435b9a397cf7291d7b00cf863b193b6968156496d8c4699bdd9796cfc1b65599'
};
export const GiveUpLateDocument: PersistedDocument<GiveUpLateMutation, GiveUpLateMutationVariables> = {
	documentId: '8a0d95d46f070c951628b090efdd549dfac58cd1510170f6c2a7e2104ebbc90f'
};