/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
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

export type DashboardProductsQueryVariables = Exact<{
  shop: string | number;
  state?: ProductState | null | undefined;
  query?: string | null | undefined;
  theme?: string | null | undefined;
  soldOut?: boolean | null | undefined;
  after?: string | null | undefined;
}>;


export type DashboardProductsQuery = { readonly themes: ReadonlyArray<{ readonly slug: string, readonly name: string }>, readonly shopProducts: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly productType: string, readonly state: ProductState, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly picture: { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean } | null, readonly variants: ReadonlyArray<{ readonly id: string, readonly isActive: boolean, readonly available: number }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export const DashboardProductsDocument: PersistedDocument<DashboardProductsQuery, DashboardProductsQueryVariables> = {
	documentId: '56e60d253ee74242ca1b8e6585853d3b4fbe5a64b174a3fec2df620869e20d61'
};