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

export type OrganiseSettlementsQueryVariables = Exact<{
  market: string | number;
  after?: string | null | undefined;
}>;


export type OrganiseSettlementsQuery = { readonly settlements: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly correctionOf: string | null, readonly gross: number, readonly net: number, readonly byCard: number, readonly byHand: number, readonly isDue: boolean, readonly paidHow: SettlementPaid | null, readonly stall: { readonly id: string, readonly number: string, readonly shop: { readonly id: string, readonly name: string } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly closings: ReadonlyArray<{ readonly id: string, readonly kind: string, readonly key: string, readonly at: string, readonly till: string | null, readonly isProvisional: boolean, readonly provisional: ReadonlyArray<string>, readonly tickets: number, readonly gross: number }> };

export const OrganiseSettlementsDocument: PersistedDocument<OrganiseSettlementsQuery, OrganiseSettlementsQueryVariables> = {
	documentId: 'c20ac2b6c592cee643ee7e6a0b7e2bccf7ce6989b74128a3034d633ed26fb5c9'
};