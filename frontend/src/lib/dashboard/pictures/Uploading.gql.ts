/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type BeginPictureUploadMutationVariables = Exact<{
  id: string | number;
  product: string | number;
  size: number;
}>;


export type BeginPictureUploadMutation = { readonly beginPictureUpload: { readonly upload: { readonly isWhole: boolean, readonly parts: ReadonlyArray<{ readonly offset: number, readonly size: number, readonly url: string }> } | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type FinishPictureUploadMutationVariables = Exact<{
  id: string | number;
}>;


export type FinishPictureUploadMutation = { readonly finishPictureUpload: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const BeginPictureUploadDocument: PersistedDocument<BeginPictureUploadMutation, BeginPictureUploadMutationVariables> = {
	documentId: 'f3fba4732545f794ace82160aa6752c2f38ba98894c985c5a86bae503a54cbbe'
};
export const FinishPictureUploadDocument: PersistedDocument<FinishPictureUploadMutation, FinishPictureUploadMutationVariables> = {
	documentId: '07fed3f9dde592aa6aafdf749b9621063d533ee7524cd6fe7b3d37091537bab7'
};