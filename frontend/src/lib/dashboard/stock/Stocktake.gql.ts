/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A count goes on until it is booked or given up; neither is ever undone. */
export type StocktakeState =
  | 'BOOKED'
  | 'COUNTING'
  | 'GIVEN_UP';

export type StocktakeSumsFragment = { readonly id: string, readonly state: StocktakeState, readonly startedAt: string, readonly startedBy: string, readonly endedAt: string | null, readonly endedBy: string, readonly lineCount: number, readonly counted: number, readonly differenceCount: number, readonly difference: number, readonly unsureCount: number, readonly location: { readonly id: string, readonly name: string } };

export type StocktakeLineFragment = { readonly id: string, readonly counted: number, readonly expected: number, readonly difference: number, readonly since: number, readonly isUnsure: boolean, readonly variant: { readonly id: string, readonly title: string, readonly sku: string, readonly barcode: string, readonly tagCode: string, readonly product: { readonly id: string, readonly title: string, readonly picture: { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean } | null } } };
