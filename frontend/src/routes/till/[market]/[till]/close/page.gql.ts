/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type ShiftToCloseQueryVariables = Exact<{
  id: string | number;
}>;


export type ShiftToCloseQuery = { readonly shift: { readonly id: string, readonly cashierName: string, readonly openedAt: string, readonly closedAt: string | null, readonly salesCount: number, readonly varianceReason: string, readonly openingFloat: { readonly amount: number, readonly currency: string }, readonly cashSales: { readonly amount: number, readonly currency: string }, readonly expected: { readonly amount: number, readonly currency: string }, readonly counted: { readonly amount: number, readonly currency: string } | null, readonly variance: { readonly amount: number, readonly currency: string } | null } | null };

export const ShiftToCloseDocument: PersistedDocument<ShiftToCloseQuery, ShiftToCloseQueryVariables> = {
	documentId: 'faf5b1915d82cbf522e287836dc8ef0a0e89fd584d07c23e077fa5600b1f84da'
};