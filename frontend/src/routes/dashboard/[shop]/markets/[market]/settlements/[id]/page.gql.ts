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


export type OwnSettlementQuery = { readonly settlement: { readonly tickets: number, readonly cash: number, readonly card: number, readonly qr: number, readonly ownTerminal: number, readonly gross: number, readonly refunds: number, readonly commission: number, readonly fee: number, readonly byCard: number, readonly paidAt: string | null, readonly paidBy: string | null, readonly signedName: string, readonly signature: string, readonly id: string, readonly number: string, readonly correctionOf: string | null, readonly madeAt: string, readonly currency: string, readonly net: number, readonly byHand: number, readonly isDue: boolean, readonly paidHow: SettlementPaid | null, readonly pdf: string, readonly stall: { readonly id: string }, readonly lines: ReadonlyArray<{ readonly at: string, readonly receipt: string, readonly kind: string, readonly label: string, readonly quantity: number, readonly discount: number, readonly total: number }>, readonly market: { readonly id: string, readonly slug: string, readonly name: string } } | null };

export const OwnSettlementDocument: PersistedDocument<OwnSettlementQuery, OwnSettlementQueryVariables> = {
	documentId: 'f5f52ef9e811c9911846cce2ff3e54521d32941479d2409fb8b588c4b5b737e0'
};