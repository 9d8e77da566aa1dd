/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Where money can be, from the customer on. */
export type Place =
  | 'BLOCKED'
  | 'COMMISSION'
  | 'FROZEN'
  | 'HELD'
  | 'IN_BANK'
  | 'LOST'
  | 'ON_ITS_WAY'
  | 'REFUNDED'
  | 'SET_AGAINST_DEBT'
  | 'STRIPE_BALANCE'
  | 'TO_BANK';

export type MoneyPlacesFragment = { readonly sold: { readonly amount: number, readonly currency: string }, readonly places: ReadonlyArray<{ readonly place: Place, readonly label: string, readonly count: number, readonly explanation: string, readonly amount: { readonly amount: number, readonly currency: string } }> };
