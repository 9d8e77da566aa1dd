/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** Whether a designer comes. */
export type InvitationState =
  | 'ACCEPTED'
  | 'DECLINED'
  | 'INVITED';

/** Tills open only in an open market, and a market opens only when its checklist is done. */
export type MarketState =
  | 'CLOSED'
  | 'OPEN'
  | 'PLANNED';

export type StallListQueryVariables = Exact<{
  shop: string | number;
}>;


export type StallListQuery = { readonly myInvitations: ReadonlyArray<{ readonly market: { readonly id: string, readonly slug: string, readonly name: string, readonly place: string, readonly address: string, readonly startsAt: string, readonly endsAt: string, readonly state: MarketState }, readonly stall: { readonly id: string, readonly number: string, readonly state: InvitationState, readonly fee: number } }> };

export const StallListDocument: PersistedDocument<StallListQuery, StallListQueryVariables> = {
	documentId: '893d3bd121f8ef764f04c65f8081034c62a67b536efc9ee01e29606d90888700'
};