/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The letters of a storefront's headings. All are ours to send; no page loads another. */
export type DisplayFace =
  | 'BRICOLAGE'
  | 'INSTRUMENT'
  | 'ITALIC';

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

export type ShopLookFragment = { readonly look: { readonly face: DisplayFace, readonly sections: ReadonlyArray<ShopSection>, readonly logo: { readonly url: string, readonly srcset: string } | null, readonly featured: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly titleLanguage: string, readonly available: boolean, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null, readonly rating: { readonly count: number, readonly average: number } | null, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null, readonly shop: { readonly slug: string, readonly name: string } }> } };
