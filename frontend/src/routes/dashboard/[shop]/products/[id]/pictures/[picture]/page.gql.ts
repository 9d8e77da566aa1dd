/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** In ten-thousandths of the photograph's width and height. */
export type CropBoxInput = {
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
};

export type PhotographToCutQueryVariables = Exact<{
  picture: string | number;
}>;


export type PhotographToCutQuery = { readonly photograph: { readonly id: string, readonly alt: string, readonly url: string, readonly width: number, readonly height: number, readonly crop: { readonly left: number, readonly top: number, readonly width: number, readonly height: number } | null } | null };

export type CutPictureMutationVariables = Exact<{
  id: string | number;
  box?: CropBoxInput | null | undefined;
}>;


export type CutPictureMutation = { readonly cropPicture: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const PhotographToCutDocument: PersistedDocument<PhotographToCutQuery, PhotographToCutQueryVariables> = {
	documentId: 'd79d2f0f60da804c1d0a915b70f19a32b87e9ffe700fb9f03ae894bf2eb7a338'
};
export const CutPictureDocument: PersistedDocument<CutPictureMutation, CutPictureMutationVariables> = {
	documentId: '4f698a5de2f5e7d8b70923e782cd8686109c16fe6d3d4a8280e0187f190aee1b'
};