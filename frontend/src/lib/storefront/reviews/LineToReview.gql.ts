/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How a buyer finds a size. */
export type Fit =
  | 'LARGE'
  | 'SMALL'
  | 'TRUE';

export type LineToReviewFragment = { readonly arrivesOn: string | null, readonly refusal: string, readonly isHidden: boolean, readonly hiddenBecause: string, readonly line: { readonly id: string, readonly productTitle: string, readonly variantTitle: string }, readonly shop: { readonly id: string, readonly slug: string, readonly name: string }, readonly product: { readonly id: string, readonly slug: string, readonly picture: { readonly id: string, readonly url: string, readonly srcset: string, readonly alt: string } | null } | null, readonly review: { readonly id: string, readonly stars: number, readonly fit: Fit | null, readonly text: string, readonly language: string, readonly name: string, readonly variantTitle: string, readonly productTitle: string, readonly boughtOn: string, readonly writtenAt: string, readonly editedAt: string | null, readonly answer: string, readonly answeredAt: string | null, readonly pictures: ReadonlyArray<{ readonly id: string, readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string }> } | null };
