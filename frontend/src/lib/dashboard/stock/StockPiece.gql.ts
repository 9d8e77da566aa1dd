/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What is left of one variant for whoever buys online, as its shop sees it. */
export type StockLeft =
  | 'ENOUGH'
  | 'LOW'
  | 'OUT';

export type StockPlaceFragment = { readonly id: string, readonly name: string, readonly kind: string, readonly sellsOnline: boolean };

export type StockPieceFragment = { readonly id: string, readonly left: StockLeft | null, readonly free: number, readonly onHand: number, readonly lowAt: number, readonly ownLowAt: number | null, readonly variant: { readonly id: string, readonly title: string, readonly sku: string, readonly barcode: string, readonly tagCode: string, readonly stockLevels: ReadonlyArray<{ readonly id: string, readonly onHand: number, readonly held: number, readonly location: { readonly id: string, readonly name: string } }> | null, readonly product: { readonly id: string, readonly title: string, readonly picture: { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean } | null } } };
