/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type TermsPageQueryVariables = Exact<{
  version?: string | null | undefined;
}>;


export type TermsPageQuery = { readonly terms: { readonly version: string, readonly publishedOn: string, readonly effectiveOn: string, readonly sections: ReadonlyArray<{ readonly title: string, readonly paragraphs: ReadonlyArray<string> }> } | null, readonly comingTerms: { readonly version: string, readonly effectiveOn: string } | null, readonly termsVersions: ReadonlyArray<{ readonly version: string, readonly effectiveOn: string }> };

export const TermsPageDocument: PersistedDocument<TermsPageQuery, TermsPageQueryVariables> = {
	documentId: '6da1be3c3e57bc94071583bdb9311e00b028d686bab495d226e147d745aae720'
};