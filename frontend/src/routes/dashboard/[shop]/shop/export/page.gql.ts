/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type ShopExportPageQueryVariables = Exact<{
  shop: string | number;
}>;


export type ShopExportPageQuery = { readonly shopExports: ReadonlyArray<{ readonly id: string, readonly askedAt: string, readonly askedBy: string, readonly pieces: number, readonly written: number, readonly isUnderWay: boolean, readonly hasFailed: boolean, readonly expiresAt: string | null, readonly megabytes: number, readonly path: string | null }> };

export type ExportShopFromDashboardMutationVariables = Exact<{
  shop: string | number;
  requestId: string | number;
}>;


export type ExportShopFromDashboardMutation = { readonly exportShop: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const ShopExportPageDocument: PersistedDocument<ShopExportPageQuery, ShopExportPageQueryVariables> = {
	documentId: 'a64224a257b786a6b38254856c9d1fd046419caee7d18c7d412aaa5e27140b47'
};
export const ExportShopFromDashboardDocument: PersistedDocument<ExportShopFromDashboardMutation, ExportShopFromDashboardMutationVariables> = {
	documentId: 'da6026994f3ccd24ca9a22798e9db4f282eab35fa65aa68ac8622d7e68cd7b95'
};