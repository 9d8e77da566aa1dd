/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type CollectionPageQueryVariables = Exact<{
  shop: string;
  slug: string;
}>;


export type CollectionPageQuery = { readonly collection: { readonly id: string, readonly title: string, readonly titleLanguage: string, readonly intro: string, readonly introLanguage: string, readonly shop: { readonly slug: string, readonly name: string, readonly accent: string }, readonly pieces: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly titleLanguage: string, readonly available: boolean, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null, readonly rating: { readonly count: number, readonly average: number } | null, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null, readonly shop: { readonly slug: string, readonly name: string } }> } | null };

export const CollectionPageDocument: PersistedDocument<CollectionPageQuery, CollectionPageQueryVariables> = {
	documentId: '6d386af0db20be54de7fa929a2e60cada44750a866b2c57898a53fc526d81d0e'
};