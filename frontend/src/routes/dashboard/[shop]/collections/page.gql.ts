/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type DashboardCollectionsQueryVariables = Exact<{
  shop: string | number;
}>;


export type DashboardCollectionsQuery = { readonly shopCollections: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly isShown: boolean, readonly pieceCount: number, readonly picture: { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean } | null }> };

export type MoveCollectionInListMutationVariables = Exact<{
  id: string | number;
  position: number;
}>;


export type MoveCollectionInListMutation = { readonly moveCollection: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const DashboardCollectionsDocument: PersistedDocument<DashboardCollectionsQuery, DashboardCollectionsQueryVariables> = {
	documentId: 'b406538621494a31e444b75e71318cdc222c6a4bea7609c2c4f3a7b0329762dc'
};
export const MoveCollectionInListDocument: PersistedDocument<MoveCollectionInListMutation, MoveCollectionInListMutationVariables> = {
	documentId: '3b3214df168c3dd1f9cc02b6f05662c565c2852fe7c021b30ff93a7edc32f9f3'
};