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

/** What a shop hangs up of itself. */
export type ShopPictureKind =
  | 'BANNER'
  | 'LOGO';

export type ShopPhotographQueryVariables = Exact<{
  shop: string | number;
  kind: ShopPictureKind;
}>;


export type ShopPhotographQuery = { readonly shopPhotograph: { readonly id: string, readonly alt: string, readonly url: string, readonly width: number, readonly height: number, readonly crop: { readonly left: number, readonly top: number, readonly width: number, readonly height: number } | null } | null };

export type CropShopPictureMutationVariables = Exact<{
  shop: string | number;
  kind: ShopPictureKind;
  box?: CropBoxInput | null | undefined;
}>;


export type CropShopPictureMutation = { readonly cropShopPicture: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const ShopPhotographDocument: PersistedDocument<ShopPhotographQuery, ShopPhotographQueryVariables> = {
	documentId: '97583971c60b78e9036af2dc613d8e7a99c255e3037f1324d9b6861969fb60a4'
};
export const CropShopPictureDocument: PersistedDocument<CropShopPictureMutation, CropShopPictureMutationVariables> = {
	documentId: '861336cd8a17f89059f52eb54178003fd791bf4b8a3322f4e31256472f9678cc'
};