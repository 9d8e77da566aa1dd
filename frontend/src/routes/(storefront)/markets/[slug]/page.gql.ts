/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type MarketPageQueryVariables = Exact<{
  slug: string;
}>;


export type MarketPageQuery = { readonly market: { readonly id: string, readonly slug: string, readonly name: string, readonly summary: string, readonly place: string, readonly address: string, readonly startsAt: string, readonly endsAt: string, readonly stalls: ReadonlyArray<{ readonly id: string, readonly number: string, readonly shop: { readonly id: string, readonly slug: string, readonly name: string, readonly tagline: string, readonly story: string, readonly city: string, readonly accent: string, readonly productCount: number, readonly banner: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number } | null } }> } | null };

export const MarketPageDocument: PersistedDocument<MarketPageQuery, MarketPageQueryVariables> = {
	documentId: 'e5f20537ce63e33623575c5edb3f7c5bf5d5a19c56023300c3d1cbc46db1c07e'
};