/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type PiecesAtStallQueryVariables = Exact<{
  stall: string | number;
}>;


export type PiecesAtStallQuery = { readonly piecesAtStall: ReadonlyArray<{ readonly atAtelier: number, readonly atStall: number, readonly variant: { readonly id: string, readonly title: string, readonly sku: string, readonly barcode: string, readonly tagCode: string, readonly product: { readonly id: string, readonly title: string, readonly picture: { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean } | null } } }> | null };

export const PiecesAtStallDocument: PersistedDocument<PiecesAtStallQuery, PiecesAtStallQueryVariables> = {
	documentId: '928ddc64c2494c3233164294973c617ef31795382378362b8f6740e72a008ad5'
};