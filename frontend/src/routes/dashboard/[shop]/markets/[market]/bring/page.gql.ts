/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type PiecesToBringQueryVariables = Exact<{
  stall: string | number;
  query: string;
}>;


export type PiecesToBringQuery = { readonly piecesToBring: ReadonlyArray<{ readonly atAtelier: number, readonly atStall: number, readonly variant: { readonly id: string, readonly title: string, readonly sku: string, readonly barcode: string, readonly tagCode: string, readonly product: { readonly id: string, readonly title: string, readonly picture: { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean } | null } } }> | null };

export const PiecesToBringDocument: PersistedDocument<PiecesToBringQuery, PiecesToBringQueryVariables> = {
	documentId: '2252cb7100b01146057e7f58a03ebb4666321ad033825df22b12adf361bc4fea'
};