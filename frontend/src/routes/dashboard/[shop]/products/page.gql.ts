/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/**
 * Only active products of open shops are for sale; only programme staff hide one, and show it
 *     again.
 */
export type ProductState =
  | 'ACTIVE'
  | 'ARCHIVED'
  | 'DRAFT'
  | 'HIDDEN';

export type DashboardProductsQueryVariables = Exact<{
  shop: string | number;
  state?: ProductState | null | undefined;
  query?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type DashboardProductsQuery = { readonly shopProducts: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly productType: string, readonly state: ProductState, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly picture: { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean } | null, readonly variants: ReadonlyArray<{ readonly id: string, readonly isActive: boolean, readonly available: number }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export const DashboardProductsDocument: PersistedDocument<DashboardProductsQuery, DashboardProductsQueryVariables> = {
	documentId: '1d0a02c31b87ac60f8a6b1ebc1f41650827063d8347685c4aab4b3b5fde0fd98'
};