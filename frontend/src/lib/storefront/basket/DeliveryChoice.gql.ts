/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type DeliveryChoiceFragment = { readonly id: string, readonly name: string, readonly kind: string, readonly place: string, readonly postcodes: ReadonlyArray<string>, readonly deliveredFrom: string, readonly deliveredBy: string, readonly chosen: boolean, readonly price: { readonly amount: number, readonly currency: string } };
