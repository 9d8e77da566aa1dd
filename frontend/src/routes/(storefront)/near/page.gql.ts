/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type NearPageQueryVariables = Exact<{
  department: string;
}>;


export type NearPageQuery = { readonly departments: ReadonlyArray<{ readonly code: string, readonly name: string, readonly region: string }>, readonly shopsNear: ReadonlyArray<{ readonly distance: number, readonly department: { readonly name: string }, readonly shop: { readonly id: string, readonly slug: string, readonly name: string, readonly tagline: string, readonly story: string, readonly city: string, readonly accent: string, readonly productCount: number, readonly banner: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number } | null } }> };

export const NearPageDocument: PersistedDocument<NearPageQuery, NearPageQueryVariables> = {
	documentId: '47d082e5bd31d4ed39d952f38eddf2b8190e68759003ed17aa72f3df29fb3454'
};