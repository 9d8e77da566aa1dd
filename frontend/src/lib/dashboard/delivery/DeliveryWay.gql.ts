/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How a shop's part of an order comes. */
export type DeliveryKind =
  | 'COLLECT'
  | 'HAND'
  | 'PICKUP_POINT'
  | 'POST';

export type DeliveryWayFragment = { readonly id: string, readonly kind: DeliveryKind, readonly name: string, readonly place: string, readonly countries: ReadonlyArray<string>, readonly postcodes: ReadonlyArray<string>, readonly minDays: number, readonly maxDays: number, readonly isActive: boolean, readonly isOfMarket: boolean, readonly names: ReadonlyArray<{ readonly language: string, readonly text: string }>, readonly places: ReadonlyArray<{ readonly language: string, readonly text: string }>, readonly price: { readonly amount: number, readonly currency: string }, readonly bands: ReadonlyArray<{ readonly grams: number, readonly price: { readonly amount: number, readonly currency: string } }>, readonly freeFrom: { readonly amount: number, readonly currency: string } | null };
