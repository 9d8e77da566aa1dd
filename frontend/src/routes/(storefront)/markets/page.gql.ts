/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type MarketsPageQueryVariables = Exact<{ [key: string]: never; }>;


export type MarketsPageQuery = { readonly markets: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly summary: string, readonly place: string, readonly address: string, readonly startsAt: string, readonly endsAt: string, readonly department: { readonly code: string, readonly name: string, readonly latitude: number, readonly longitude: number } | null, readonly stalls: ReadonlyArray<{ readonly id: string }> }> };

export type MarketsCalendarQueryVariables = Exact<{ [key: string]: never; }>;


export type MarketsCalendarQuery = { readonly markets: ReadonlyArray<{ readonly slug: string, readonly name: string, readonly summary: string, readonly place: string, readonly address: string, readonly startsAt: string, readonly endsAt: string }> };

export const MarketsPageDocument: PersistedDocument<MarketsPageQuery, MarketsPageQueryVariables> = {
	documentId: '4083e664579dd4a47d4873ca7d7422deaa5e1059b3cb6b72bab2170b2110040a'
};
export const MarketsCalendarDocument: PersistedDocument<MarketsCalendarQuery, MarketsCalendarQueryVariables> = {
	documentId: '04aa7ff9092a2d1503b80f897619d6ce4e109f9a4232607f25388d84338afc93'
};