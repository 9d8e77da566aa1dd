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

export type OrganiseBringFragment = { readonly id: string, readonly direction: BringDirection, readonly state: BringState, readonly madeAt: string, readonly designerSignedAt: string | null, readonly organiserSignedAt: string | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly planned: number, readonly counted: number | null }> };
