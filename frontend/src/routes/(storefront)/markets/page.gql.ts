/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type MarketsPageQueryVariables = Exact<{ [key: string]: never; }>;


export type MarketsPageQuery = { readonly markets: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly summary: string, readonly place: string, readonly address: string, readonly startsAt: string, readonly endsAt: string, readonly stalls: ReadonlyArray<{ readonly id: string }> }> };

export const MarketsPageDocument: PersistedDocument<MarketsPageQuery, MarketsPageQueryVariables> = {
	documentId: 'd65f2ec755e10544b7c726db33414dc244d15a82592eac37d0b7b096960946cb'
};