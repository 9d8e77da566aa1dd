/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type ShopsPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ShopsPageQuery = { readonly shops: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly tagline: string, readonly taglineLanguage: string, readonly story: string, readonly storyLanguage: string, readonly city: string, readonly accent: string, readonly productCount: number, readonly newest: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly titleLanguage: string, readonly picture: { readonly url: string, readonly srcset: string, readonly alt: string } | null }>, readonly banner: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly endCursor: string | null } } };

export const ShopsPageDocument: PersistedDocument<ShopsPageQuery, ShopsPageQueryVariables> = {
	documentId: 'f7538a55c941151e9e73a980956cb86ef25ca7a6f6de199947fc2735dced9973'
};