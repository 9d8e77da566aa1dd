/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** How products are ordered; RELEVANCE without words is NEWEST. */
export type ProductSort =
  | 'NEWEST'
  | 'PRICE_ASC'
  | 'PRICE_DESC'
  | 'RELEVANCE';

export type ThemePageQueryVariables = Exact<{
  slug: string;
  sort?: ProductSort | null | undefined;
  after?: string | null | undefined;
}>;


export type ThemePageQuery = { readonly theme: { readonly id: string, readonly slug: string, readonly name: string, readonly summary: string, readonly criteria: ReadonlyArray<string>, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null } | null, readonly products: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly available: boolean, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null, readonly shop: { readonly slug: string, readonly name: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly endCursor: string | null } } };

export const ThemePageDocument: PersistedDocument<ThemePageQuery, ThemePageQueryVariables> = {
	documentId: 'd57d5cf01d4657f03173ff1a025c74e9c1307d37a87e605f943fef859884d4ac'
};