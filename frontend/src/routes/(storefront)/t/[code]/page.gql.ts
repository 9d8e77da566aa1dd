/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type PieceByTagQueryVariables = Exact<{
  code: string;
}>;


export type PieceByTagQuery = { readonly productByTag: { readonly id: string, readonly product: { readonly id: string, readonly slug: string, readonly shop: { readonly id: string, readonly slug: string } } } | null };

export const PieceByTagDocument: PersistedDocument<PieceByTagQuery, PieceByTagQueryVariables> = {
	documentId: '5553a7d1041529abd030c1ceb854707ea52461833063e518b89cd42649c90ffd'
};