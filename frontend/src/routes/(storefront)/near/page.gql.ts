/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type NearPageQueryVariables = Exact<{
  department: string;
}>;


export type NearPageQuery = { readonly departments: ReadonlyArray<{ readonly code: string, readonly name: string, readonly region: string }>, readonly shopsNear: ReadonlyArray<{ readonly distance: number, readonly department: { readonly name: string }, readonly shop: { readonly id: string, readonly slug: string, readonly name: string, readonly tagline: string, readonly taglineLanguage: string, readonly story: string, readonly storyLanguage: string, readonly city: string, readonly accent: string, readonly productCount: number, readonly banner: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number } | null } }> };

export const NearPageDocument: PersistedDocument<NearPageQuery, NearPageQueryVariables> = {
	documentId: '5fcd7e50212afbc554ecd4c33ebe48be8132f007b0341556674f239e20fa295e'
};