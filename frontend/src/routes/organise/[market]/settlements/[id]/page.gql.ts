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

export type OrganiseSettlementQueryVariables = Exact<{
  id: string | number;
  slug: string;
}>;


export type OrganiseSettlementQuery = { readonly settlement: { readonly madeAt: string, readonly paidAt: string | null, readonly paidBy: string | null, readonly signedName: string, readonly signature: string, readonly openDebt: number, readonly pdf: string, readonly mailedAt: string | null, readonly id: string, readonly number: string, readonly correctionOf: string | null, readonly gross: number, readonly net: number, readonly byCard: number, readonly byHand: number, readonly isDue: boolean, readonly paidHow: SettlementPaid | null, readonly tickets: number, readonly cash: number, readonly card: number, readonly qr: number, readonly ownTerminal: number, readonly refunds: number, readonly commission: number, readonly commissionVat: number, readonly fee: number, readonly till: { readonly id: string, readonly name: string } | null, readonly lines: ReadonlyArray<{ readonly at: string, readonly receipt: string, readonly kind: string, readonly label: string, readonly quantity: number, readonly discount: number, readonly total: number }>, readonly stall: { readonly id: string, readonly number: string, readonly shop: { readonly id: string, readonly name: string } } } | null, readonly marketPlan: { readonly tills: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null };

export type OrganisePaySettlementMutationVariables = Exact<{
  id: string | number;
  how: SettlementPaid;
  till?: string | number | null | undefined;
  signedName?: string | null | undefined;
  signature?: string | null | undefined;
}>;


export type OrganisePaySettlementMutation = { readonly paySettlement: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const OrganiseSettlementDocument: PersistedDocument<OrganiseSettlementQuery, OrganiseSettlementQueryVariables> = {
	documentId: 'c249926b5805bf15377ec1931d4073882e21f15bf3bb6aaadc0eff2eb854f5de'
};
export const OrganisePaySettlementDocument: PersistedDocument<OrganisePaySettlementMutation, OrganisePaySettlementMutationVariables> = {
	documentId: 'c244a7cebb0a333860e321d2ae8788bbecf48ef94f5fd68b79ec53d3fcf19952'
};