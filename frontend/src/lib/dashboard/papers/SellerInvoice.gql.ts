/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What a seller's series counts. */
export type InvoiceKind =
  | 'CREDIT'
  | 'INVOICE';

export type SellerInvoiceFragment = { readonly id: string, readonly number: string, readonly kind: InvoiceKind, readonly issuedAt: string, readonly pdf: string, readonly partNumber: string, readonly originalNumber: string | null, readonly contestedAt: string | null, readonly canBeContested: boolean, readonly total: { readonly amount: number, readonly currency: string } };
