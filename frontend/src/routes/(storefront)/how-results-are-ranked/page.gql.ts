/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type RankingPageQueryVariables = Exact<{ [key: string]: never; }>;


export type RankingPageQuery = { readonly ranking: { readonly paid: boolean, readonly criteria: ReadonlyArray<{ readonly key: string, readonly points: number, readonly words: string }>, readonly wordPlaces: ReadonlyArray<{ readonly key: string, readonly points: number, readonly words: string }> } };

export const RankingPageDocument: PersistedDocument<RankingPageQuery, RankingPageQueryVariables> = {
	documentId: '844328027c877e594eb37ba8ad91f9e49e85650bf6dc8221d938956161ee19d9'
};