/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type CollectionPageQueryVariables = Exact<{
  shop: string;
  slug: string;
}>;


export type CollectionPageQuery = { readonly collection: { readonly id: string, readonly title: string, readonly intro: string, readonly shop: { readonly slug: string, readonly name: string, readonly accent: string }, readonly pieces: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly available: boolean, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null, readonly shop: { readonly slug: string, readonly name: string } }> } | null };

export const CollectionPageDocument: PersistedDocument<CollectionPageQuery, CollectionPageQueryVariables> = {
	documentId: '5ca16a03c2eadbf08f14b34285274d3807cef8b9be2e426502de149fb66e0b4b'
};