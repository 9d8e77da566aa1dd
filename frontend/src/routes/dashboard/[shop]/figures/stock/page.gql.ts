/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type DashboardStockFiguresQueryVariables = Exact<{
  shop: string | number;
}>;


export type DashboardStockFiguresQuery = { readonly stockFigures: { readonly currency: string, readonly stockFile: string, readonly makeFile: string, readonly toMakeCount: number, readonly inAll: { readonly name: string, readonly pieces: number, readonly value: number, readonly price: number, readonly withoutCost: number }, readonly places: ReadonlyArray<{ readonly name: string, readonly pieces: number, readonly value: number, readonly price: number, readonly withoutCost: number }>, readonly toMake: ReadonlyArray<{ readonly product: string, readonly title: string, readonly variant: string, readonly left: number, readonly sold: number, readonly expected: number, readonly toMake: number, readonly wished: number, readonly goneSince: string | null }> } | null };

export const DashboardStockFiguresDocument: PersistedDocument<DashboardStockFiguresQuery, DashboardStockFiguresQueryVariables> = {
	documentId: '65b3e14abbb5d01b5e3f32b2e09d2ae383e695378ccf68658bb3194ffacae7f3'
};