/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type PiecesOfDeviceQueryVariables = Exact<{
  ids: ReadonlyArray<string | number> | string | number;
}>;


export type PiecesOfDeviceQuery = { readonly piecesById: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly titleLanguage: string, readonly available: boolean, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null, readonly rating: { readonly count: number, readonly average: number } | null, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null, readonly shop: { readonly slug: string, readonly name: string } }> };

export type ListsOfDeviceQueryVariables = Exact<{
  products: ReadonlyArray<string | number> | string | number;
  shops: ReadonlyArray<string | number> | string | number;
}>;


export type ListsOfDeviceQuery = { readonly piecesById: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly titleLanguage: string, readonly available: boolean, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null, readonly rating: { readonly count: number, readonly average: number } | null, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null, readonly shop: { readonly slug: string, readonly name: string } }>, readonly shopsById: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly tagline: string, readonly taglineLanguage: string, readonly story: string, readonly storyLanguage: string, readonly city: string, readonly accent: string, readonly productCount: number, readonly banner: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number } | null }> };

export type MergeDeviceMutationVariables = Exact<{
  products: ReadonlyArray<string | number> | string | number;
  shops: ReadonlyArray<string | number> | string | number;
}>;


export type MergeDeviceMutation = { readonly mergeWishes: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const PiecesOfDeviceDocument: PersistedDocument<PiecesOfDeviceQuery, PiecesOfDeviceQueryVariables> = {
	documentId: '5e71122002965f87558f3738db76b8fe46278ecda29ddb0a62f045f892bf3497'
};
export const ListsOfDeviceDocument: PersistedDocument<ListsOfDeviceQuery, ListsOfDeviceQueryVariables> = {
	documentId: '96ccd2177da2bc9042a814a17b6da37b4315ca40760dc2b7ff2f14624492b873'
};
export const MergeDeviceDocument: PersistedDocument<MergeDeviceMutation, MergeDeviceMutationVariables> = {
	documentId: '3ea3e221e0db98913c8a1011aaabadf4024a91975f32b8c106be35fdf947776c'
};