/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** What a size is of. */
export type SizeKind =
  | 'BOTTOMS'
  | 'COATS'
  | 'DRESSES'
  | 'RINGS'
  | 'SHOES'
  | 'TOPS';

export type SizesPageQueryVariables = Exact<{ [key: string]: never; }>;


export type SizesPageQuery = { readonly viewer: { readonly id: string } | null, readonly mySizes: ReadonlyArray<{ readonly kind: SizeKind, readonly size: string }> };

export type KeepSizeMutationVariables = Exact<{
  kind: SizeKind;
  size: string;
}>;


export type KeepSizeMutation = { readonly keepSize: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const SizesPageDocument: PersistedDocument<SizesPageQuery, SizesPageQueryVariables> = {
	documentId: 'd1b4e8969c61db6a554c809aca018fd27d52f233798f62bc69d76ad2d2f67bce'
};
export const KeepSizeDocument: PersistedDocument<KeepSizeMutation, KeepSizeMutationVariables> = {
	documentId: 'ed5723803146aa764e17d42bb21e6ca12f1d549aa35fcd957cee9d545b18fe4e'
};