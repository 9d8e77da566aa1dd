/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Where pieces go. */
export type BringDirection =
  | 'HOME'
  | 'TO_STALL';

/** How far a list of pieces has come. */
export type BringState =
  | 'CANCELLED'
  | 'COUNTED'
  | 'DONE'
  | 'PLANNED';

export type BringSheetFragment = { readonly id: string, readonly direction: BringDirection, readonly state: BringState, readonly madeAt: string, readonly count: number, readonly countedAt: string | null, readonly countedBy: string | null, readonly designerSignedAt: string | null, readonly designerSignedBy: string | null, readonly organiserSignedAt: string | null, readonly organiserSignedBy: string | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly planned: number, readonly counted: number | null, readonly difference: string, readonly correction: number, readonly variant: { readonly id: string, readonly title: string, readonly sku: string, readonly barcode: string, readonly tagCode: string, readonly product: { readonly id: string, readonly title: string, readonly picture: { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean } | null } } }> };
