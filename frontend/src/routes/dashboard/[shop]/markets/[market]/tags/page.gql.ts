/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type PiecesForTagsQueryVariables = Exact<{
  stall: string | number;
}>;


export type PiecesForTagsQuery = { readonly piecesToBring: ReadonlyArray<{ readonly atAtelier: number, readonly atStall: number, readonly variant: { readonly id: string, readonly title: string, readonly sku: string, readonly barcode: string, readonly tagCode: string, readonly product: { readonly id: string, readonly title: string, readonly picture: { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean } | null } } }> | null, readonly piecesAtStall: ReadonlyArray<{ readonly atAtelier: number, readonly atStall: number, readonly variant: { readonly id: string, readonly title: string, readonly sku: string, readonly barcode: string, readonly tagCode: string, readonly product: { readonly id: string, readonly title: string, readonly picture: { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean } | null } } }> | null };

export const PiecesForTagsDocument: PersistedDocument<PiecesForTagsQuery, PiecesForTagsQueryVariables> = {
	documentId: '4731d919e5a3ef1019489a9df574d54fb8f1f33ceca8cb713088c8b92f2cca42'
};