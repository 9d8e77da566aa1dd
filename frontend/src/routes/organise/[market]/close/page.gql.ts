/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** Why a market's figures are not final. */
export type ClosingObstacleKind =
  | 'MISSING'
  | 'NOT_BOOKED'
  | 'OPEN_SHIFT'
  | 'UNDECIDED'
  | 'WAITING';

export type OrganiseClosingQueryVariables = Exact<{
  market: string | number;
}>;


export type OrganiseClosingQuery = { readonly marketDay: { readonly whole: { readonly tickets: number, readonly gross: number }, readonly obstacles: ReadonlyArray<{ readonly kind: ClosingObstacleKind, readonly till: string, readonly serial: number, readonly count: number, readonly words: string }> } | null };

export type OrganiseCloseMarketMutationVariables = Exact<{
  market: string | number;
  confirmProvisional: boolean;
  reason?: string | null | undefined;
}>;


export type OrganiseCloseMarketMutation = { readonly closeMarket: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const OrganiseClosingDocument: PersistedDocument<OrganiseClosingQuery, OrganiseClosingQueryVariables> = {
	documentId: '7307f39e1ef96c0b84eedb3c1ebe2c22e382b7389205ead0436755702e22b3fb'
};
export const OrganiseCloseMarketDocument: PersistedDocument<OrganiseCloseMarketMutation, OrganiseCloseMarketMutationVariables> = {
	documentId: '115eaa2604e02a4e4c59afeb3a99a266a97a1c7306e9f0cc52cd36a8612aef0b'
};