/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** What became of it. */
export type AddressFate =
  | 'GONE'
  | 'MOVED'
  | 'UNKNOWN';

export type FormerAddressQueryVariables = Exact<{
  path: string;
}>;


export type FormerAddressQuery = { readonly formerAddress: { readonly fate: AddressFate, readonly path: string, readonly similar: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly titleLanguage: string, readonly available: boolean, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null, readonly rating: { readonly count: number, readonly average: number } | null, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null, readonly shop: { readonly slug: string, readonly name: string } }> } };

export const FormerAddressDocument: PersistedDocument<FormerAddressQuery, FormerAddressQueryVariables> = {
	documentId: '2c7893cece33fbbe11ddd896cb0f67edce13f2460bbffc967b23eea4dbfd0209'
};