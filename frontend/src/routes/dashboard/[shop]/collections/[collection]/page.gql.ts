/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** In the order in which they are offered. */
export type Language =
  | 'AR'
  | 'EN'
  | 'FR';

/**
 * Only active products of open shops are for sale; a paused one comes back as it is. Only
 *     programme staff hide one, and show it again.
 */
export type ProductState =
  | 'ACTIVE'
  | 'ARCHIVED'
  | 'DRAFT'
  | 'HIDDEN'
  | 'PAUSED';

export type DashboardCollectionQueryVariables = Exact<{
  shop: string | number;
  id: string | number;
  query?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type DashboardCollectionQuery = { readonly shopCollection: { readonly id: string, readonly slug: string, readonly title: string, readonly isShown: boolean, readonly pieceCount: number, readonly texts: ReadonlyArray<{ readonly language: string, readonly title: string, readonly intro: string }>, readonly pieces: ReadonlyArray<{ readonly id: string, readonly title: string, readonly state: ProductState, readonly picture: { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean } | null }>, readonly picture: { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean } | null } | null, readonly shopProducts: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly state: ProductState, readonly picture: { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type KeepCollectionFromDashboardMutationVariables = Exact<{
  shop: string | number;
  id?: string | number | null | undefined;
  requestId?: string | number | null | undefined;
  title?: string | null | undefined;
  intro?: string | null | undefined;
  isShown?: boolean | null | undefined;
  language?: Language | null | undefined;
}>;


export type KeepCollectionFromDashboardMutation = { readonly keepCollection: { readonly collection: { readonly id: string } | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type PlaceInCollectionFromDashboardMutationVariables = Exact<{
  id: string | number;
  products: ReadonlyArray<string | number> | string | number;
  position?: number | null | undefined;
}>;


export type PlaceInCollectionFromDashboardMutation = { readonly placeInCollection: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type RemoveCollectionFromDashboardMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveCollectionFromDashboardMutation = { readonly removeCollection: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const DashboardCollectionDocument: PersistedDocument<DashboardCollectionQuery, DashboardCollectionQueryVariables> = {
	documentId: 'db187131612b42279895995b6a29cc653c5025e29f8439e7371485ff03f67ca6'
};
export const KeepCollectionFromDashboardDocument: PersistedDocument<KeepCollectionFromDashboardMutation, KeepCollectionFromDashboardMutationVariables> = {
	documentId: '45473c48d988fe0b0b28c67c36a69e802de91fa7e6da531e4cacea3a2ba11fa6'
};
export const PlaceInCollectionFromDashboardDocument: PersistedDocument<PlaceInCollectionFromDashboardMutation, PlaceInCollectionFromDashboardMutationVariables> = {
	documentId: 'f40227298c5679b5d3e2e3e68d26bda9dea7c42fb024f8d39390feecd23d1831'
};
export const RemoveCollectionFromDashboardDocument: PersistedDocument<RemoveCollectionFromDashboardMutation, RemoveCollectionFromDashboardMutationVariables> = {
	documentId: '77f04d59871de0f79f14c388cf82b4b71ffd4e4df3c0d96c9ef9c04b63b6acdc'
};