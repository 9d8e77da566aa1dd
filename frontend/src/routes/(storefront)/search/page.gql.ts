/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** How products are ordered; RELEVANCE without words is NEWEST. */
export type ProductSort =
  | 'NEWEST'
  | 'PRICE_ASC'
  | 'PRICE_DESC'
  | 'RELEVANCE';

export type SearchPageQueryVariables = Exact<{
  query?: string | null | undefined;
  theme?: string | null | undefined;
  sort?: ProductSort | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchPageQuery = { readonly products: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly available: boolean, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null, readonly shop: { readonly slug: string, readonly name: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly endCursor: string | null } } };

export type SearchSuggestionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SearchSuggestionsQuery = { readonly products: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly available: boolean, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null, readonly shop: { readonly slug: string, readonly name: string } }> } };

export const SearchPageDocument: PersistedDocument<SearchPageQuery, SearchPageQueryVariables> = {
	documentId: '435fa584d2ab30d22ddc0f61bbcda09757a101b56fd88705ea665237e2407d08'
};
export const SearchSuggestionsDocument: PersistedDocument<SearchSuggestionsQuery, SearchSuggestionsQueryVariables> = {
	documentId: 'd397b81d12f36519350ff1f8b0b95f5d467b25db11c485e0e03cd499c3c2b192'
};