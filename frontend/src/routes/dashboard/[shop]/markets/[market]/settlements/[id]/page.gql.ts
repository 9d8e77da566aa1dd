/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** How a designer got what we held for her. */
export type SettlementPaid =
  | 'BANK'
  | 'CASH'
  | 'NETTED';

export type OwnSettlementQueryVariables = Exact<{
  id: string | number;
}>;


export type OwnSettlementQuery = { readonly settlement: { readonly tickets: number, readonly cash: number, readonly card: number, readonly qr: number, readonly ownTerminal: number, readonly gross: number, readonly refunds: number, readonly commission: number, readonly fee: number, readonly byCard: number, readonly byHand: number, readonly paidAt: string | null, readonly paidBy: string | null, readonly signedName: string, readonly signature: string, readonly id: string, readonly number: string, readonly correctionOf: string | null, readonly madeAt: string, readonly currency: string, readonly net: number, readonly isDue: boolean, readonly paidHow: SettlementPaid | null, readonly pdf: string, readonly stall: { readonly id: string }, readonly lines: ReadonlyArray<{ readonly at: string, readonly receipt: string, readonly kind: string, readonly label: string, readonly quantity: number, readonly discount: number, readonly total: number }>, readonly market: { readonly id: string, readonly slug: string, readonly name: string } } | null };

export const OwnSettlementDocument: PersistedDocument<OwnSettlementQuery, OwnSettlementQueryVariables> = {
	documentId: '353290581655a1ba89906dfe684039477dbae4921ef2ce17dda9909be8a96982'
};