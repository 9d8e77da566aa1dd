/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Whether a shop's voucher counts. */
export type VoucherState =
  | 'COMING'
  | 'OVER'
  | 'RUNNING'
  | 'STOPPED'
  | 'USED_UP';

export type ShopVoucherFragment = { readonly id: string, readonly code: string, readonly rate: number | null, readonly freeDelivery: boolean, readonly maxUses: number | null, readonly maxPerCustomer: number | null, readonly uses: number, readonly startsOn: string, readonly endsOn: string | null, readonly state: VoucherState, readonly amount: { readonly amount: number, readonly currency: string } | null, readonly minGoods: { readonly amount: number, readonly currency: string } | null, readonly given: { readonly amount: number, readonly currency: string } };
