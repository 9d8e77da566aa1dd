/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type TillReceiptQueryVariables = Exact<{
  token: string;
}>;


export type TillReceiptQuery = { readonly receipt: { readonly id: string, readonly number: string, readonly at: string, readonly tillName: string, readonly receiptQr: string, readonly market: { readonly id: string, readonly name: string, readonly place: string, readonly address: string }, readonly lines: ReadonlyArray<{ readonly id: string, readonly shopName: string, readonly productTitle: string, readonly variantTitle: string, readonly quantity: number, readonly unitPrice: { readonly amount: number, readonly currency: string }, readonly total: { readonly amount: number, readonly currency: string } }>, readonly total: { readonly amount: number, readonly currency: string }, readonly tendered: { readonly amount: number, readonly currency: string }, readonly change: { readonly amount: number, readonly currency: string } } | null };

export const TillReceiptDocument: PersistedDocument<TillReceiptQuery, TillReceiptQueryVariables> = {
	documentId: '16452f4a14582975c77caff6da46bf61903c24d062a478aaed8900c32e91ade7'
};