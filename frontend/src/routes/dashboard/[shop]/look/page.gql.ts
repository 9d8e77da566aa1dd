/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** The letters of a storefront's headings. All are ours to send; no page loads another. */
export type DisplayFace =
  | 'BRICOLAGE'
  | 'INSTRUMENT'
  | 'ITALIC';

/**
 * Only active products of open shops are for sale; a paused one comes back as it is. Only
 *     programme staff hide one, and show it again.
 */
export type ProductState =
  | 'ACTIVE'
  | 'ARCHIVED'
  | 'DRAFT'
  | 'HIDDEN'
  | 'PAUSED';

/** What a shop hangs up of itself. */
export type ShopPictureKind =
  | 'BANNER'
  | 'LOGO';

/**
 * Parts of a storefront page. All pieces are always shown; the others are where she wants
 *     them, as long as there is something in them.
 */
export type ShopSection =
  | 'COLLECTIONS'
  | 'FEATURED'
  | 'MARKETS'
  | 'NEW'
  | 'PIECES'
  | 'REVIEWS'
  | 'STORY';

export type LookEditorQueryVariables = Exact<{
  shop: string | number;
  slug: string;
  query?: string | null | undefined;
}>;


export type LookEditorQuery = { readonly shop: { readonly id: string, readonly slug: string, readonly name: string, readonly tagline: string, readonly story: string, readonly city: string, readonly accent: string, readonly banner: { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean } | null, readonly rating: { readonly count: number } | null, readonly look: { readonly face: DisplayFace, readonly sections: ReadonlyArray<ShopSection>, readonly logo: { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean } | null, readonly chosen: ReadonlyArray<{ readonly id: string, readonly title: string, readonly state: ProductState, readonly picture: { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean } | null }> | null } } | null, readonly collections: ReadonlyArray<{ readonly id: string, readonly title: string, readonly isShown: boolean, readonly pieces: ReadonlyArray<{ readonly id: string }> }>, readonly marketsOfShop: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly newest: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly state: ProductState, readonly picture: { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean } | null }> }, readonly found: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly state: ProductState, readonly picture: { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean } | null }> } };

export type ArrangeStorefrontMutationVariables = Exact<{
  shop: string | number;
  sections: ReadonlyArray<ShopSection> | ShopSection;
  face?: DisplayFace | null | undefined;
}>;


export type ArrangeStorefrontMutation = { readonly arrangeStorefront: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type FeaturePiecesMutationVariables = Exact<{
  shop: string | number;
  pieces: ReadonlyArray<string | number> | string | number;
}>;


export type FeaturePiecesMutation = { readonly featurePieces: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type TakeDownShopPictureMutationVariables = Exact<{
  shop: string | number;
  kind: ShopPictureKind;
}>;


export type TakeDownShopPictureMutation = { readonly takeDownShopPicture: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const LookEditorDocument: PersistedDocument<LookEditorQuery, LookEditorQueryVariables> = {
	documentId: '71816fed2d6c7df77a457462c7055e4c2c0155d9ae2643638ba23e8b20be6039'
};
export const ArrangeStorefrontDocument: PersistedDocument<ArrangeStorefrontMutation, ArrangeStorefrontMutationVariables> = {
	documentId: '0b4375a593bff251910d7c93a95c0ed6a16caa25d52f4a14bf75b921749748c6'
};
export const FeaturePiecesDocument: PersistedDocument<FeaturePiecesMutation, FeaturePiecesMutationVariables> = {
	documentId: '249eb39882adc131f631552fc0e938a8328fb92d8c9a19692b8baa20dc661c2a'
};
export const TakeDownShopPictureDocument: PersistedDocument<TakeDownShopPictureMutation, TakeDownShopPictureMutationVariables> = {
	documentId: '5d6e9bdf4f92a42ff4c463fbbf590200ba3afba5c92f5eac53f72e8284bc0b9a'
};