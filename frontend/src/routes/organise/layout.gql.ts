/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** Tills open only in an open market, and a market opens only when its checklist is done. */
export type MarketState =
  | 'CLOSED'
  | 'OPEN'
  | 'PLANNED';

export type OrganiseFrameQueryVariables = Exact<{ [key: string]: never; }>;


export type OrganiseFrameQuery = { readonly canPlanMarkets: boolean, readonly viewer: { readonly id: string, readonly name: string } | null, readonly myMarkets: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly place: string, readonly startsAt: string, readonly endsAt: string, readonly state: MarketState }> };

export const OrganiseFrameDocument: PersistedDocument<OrganiseFrameQuery, OrganiseFrameQueryVariables> = {
	documentId: '16e364fa71d442981fdea6a9ddaf14807709b36207db11b25bedcb3244796fbf'
};