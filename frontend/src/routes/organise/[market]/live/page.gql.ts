/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** The tenders that we ask for; cash and other terminals ask nobody. */
export type TenderWay =
  | 'CARD'
  | 'QR';

export type OrganiseLiveQueryVariables = Exact<{
  market: string | number;
  day?: string | null | undefined;
}>;


export type OrganiseLiveQuery = { readonly marketDay: { readonly day: string, readonly days: ReadonlyArray<string>, readonly at: string, readonly hours: ReadonlyArray<number>, readonly takings: { readonly tickets: number, readonly corrections: number, readonly gross: number, readonly refunds: number, readonly average: number, readonly cash: number, readonly card: number, readonly qr: number, readonly ownTerminal: number }, readonly whole: { readonly gross: number, readonly tickets: number }, readonly designers: ReadonlyArray<{ readonly stall: string, readonly tickets: number, readonly pieces: number, readonly gross: number, readonly hours: ReadonlyArray<number>, readonly shop: { readonly id: string, readonly name: string } }>, readonly tills: ReadonlyArray<{ readonly id: string, readonly name: string, readonly serial: number | null, readonly isPaired: boolean, readonly seenAt: string | null, readonly isSilent: boolean, readonly waiting: number, readonly missing: number, readonly expectedCash: number | null, readonly inDrawer: number, readonly isLowOnCash: boolean, readonly shift: { readonly id: string, readonly cashierName: string, readonly openedAt: string | null } | null, readonly takings: { readonly tickets: number, readonly gross: number } }>, readonly bestSellers: ReadonlyArray<{ readonly label: string, readonly seller: string, readonly quantity: number, readonly gross: number }>, readonly alerts: ReadonlyArray<{ readonly id: string, readonly words: string, readonly advice: string, readonly isRed: boolean, readonly firstAt: string }> } | null, readonly lostTenders: ReadonlyArray<{ readonly id: string, readonly till: string, readonly kind: TenderWay, readonly orderNumber: string, readonly paidAt: string, readonly left: { readonly amount: number, readonly currency: string } }> | null };

export type OrganiseLiveAgainQueryVariables = Exact<{
  market: string | number;
  day?: string | null | undefined;
}>;


export type OrganiseLiveAgainQuery = { readonly marketDay: { readonly day: string, readonly days: ReadonlyArray<string>, readonly at: string, readonly hours: ReadonlyArray<number>, readonly takings: { readonly tickets: number, readonly corrections: number, readonly gross: number, readonly refunds: number, readonly average: number, readonly cash: number, readonly card: number, readonly qr: number, readonly ownTerminal: number }, readonly whole: { readonly gross: number, readonly tickets: number }, readonly designers: ReadonlyArray<{ readonly stall: string, readonly tickets: number, readonly pieces: number, readonly gross: number, readonly hours: ReadonlyArray<number>, readonly shop: { readonly id: string, readonly name: string } }>, readonly tills: ReadonlyArray<{ readonly id: string, readonly name: string, readonly serial: number | null, readonly isPaired: boolean, readonly seenAt: string | null, readonly isSilent: boolean, readonly waiting: number, readonly missing: number, readonly expectedCash: number | null, readonly inDrawer: number, readonly isLowOnCash: boolean, readonly shift: { readonly id: string, readonly cashierName: string, readonly openedAt: string | null } | null, readonly takings: { readonly tickets: number, readonly gross: number } }>, readonly bestSellers: ReadonlyArray<{ readonly label: string, readonly seller: string, readonly quantity: number, readonly gross: number }>, readonly alerts: ReadonlyArray<{ readonly id: string, readonly words: string, readonly advice: string, readonly isRed: boolean, readonly firstAt: string }> } | null };

export type OrganiseRefundTenderMutationVariables = Exact<{
  tender: string | number;
  reason: string;
}>;


export type OrganiseRefundTenderMutation = { readonly refundTender: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const OrganiseLiveDocument: PersistedDocument<OrganiseLiveQuery, OrganiseLiveQueryVariables> = {
	documentId: '81f3bcafa027863789da17f49101b7cd3eececc6b2bf1c1d9414e09acd91ce9e'
};
export const OrganiseLiveAgainDocument: PersistedDocument<OrganiseLiveAgainQuery, OrganiseLiveAgainQueryVariables> = {
	documentId: '6d04e49d9647268c9a53899944d8f1627fe25780738582661b310535819a6905'
};
export const OrganiseRefundTenderDocument: PersistedDocument<OrganiseRefundTenderMutation, OrganiseRefundTenderMutationVariables> = {
	documentId: '05f8db50f5be3ede2d6886ee09001731b6652e979d4fc4f2363cc5d34ab07271'
};