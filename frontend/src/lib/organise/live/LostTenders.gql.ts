/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The tenders that we ask for; cash and other terminals ask nobody. */
export type TenderWay =
  | 'CARD'
  | 'QR';

export type LostTenderRowFragment = { readonly id: string, readonly till: string, readonly kind: TenderWay, readonly orderNumber: string, readonly paidAt: string, readonly left: { readonly amount: number, readonly currency: string } };
