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

export type StallFrameQueryVariables = Exact<{
  shop: string | number;
}>;


export type StallFrameQuery = { readonly myInvitations: ReadonlyArray<{ readonly market: { readonly id: string, readonly slug: string, readonly name: string, readonly place: string, readonly address: string, readonly startsAt: string, readonly endsAt: string, readonly state: MarketState }, readonly stall: { readonly id: string, readonly number: string, readonly state: InvitationState, readonly fee: number } }> };

export const StallFrameDocument: PersistedDocument<StallFrameQuery, StallFrameQueryVariables> = {
	documentId: '1bc00ffd6bb484afa1f5c54c04ed8bbee9c7cfbcbae32860e93796946d5c382d'
};