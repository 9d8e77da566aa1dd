/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type SearchWhileTypingQueryVariables = Exact<{
  text: string;
}>;


export type SearchWhileTypingQuery = { readonly suggestions: { readonly products: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly picture: { readonly srcset: string } | null, readonly shop: { readonly slug: string, readonly name: string } }>, readonly designers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly city: string }>, readonly themes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> } };

export const SearchWhileTypingDocument: PersistedDocument<SearchWhileTypingQuery, SearchWhileTypingQueryVariables> = {
	documentId: '9533a575af89c2c50df678476b70c870056926c5f3c61da318296c0356c18496'
};