/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** What an owner may hand to a helper; what concerns who the seller is stays with owners. */
export type Right =
  | 'MONEY'
  | 'ORDERS'
  | 'PRODUCTS';

/** A shop is open, or it is not shown. */
export type ShopState =
  | 'CLOSED'
  | 'DRAFT'
  | 'OPEN'
  | 'PAUSED';

export type DashboardFrameQueryVariables = Exact<{ [key: string]: never; }>;


export type DashboardFrameQuery = { readonly viewer: { readonly id: string, readonly name: string } | null, readonly myShops: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly state: ShopState }>, readonly myPlaces: ReadonlyArray<{ readonly id: string, readonly shopId: string, readonly isOwner: boolean, readonly rights: ReadonlyArray<Right> }> };

export const DashboardFrameDocument: PersistedDocument<DashboardFrameQuery, DashboardFrameQueryVariables> = {
	documentId: '4122d4a426240686a86c92668267b0f6ba59dd8e13216b7712bc37bc8e587383'
};