/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Whether Stripe lets us transfer to a designer (`stripe_transfers` of the v2 account). */
export type CapabilityState =
  | 'ACTIVE'
  | 'NONE'
  | 'PENDING'
  | 'REJECTED'
  | 'RESTRICTED'
  | 'UNSUPPORTED';

export type PayoutAccountStateFragment = { readonly transfers: CapabilityState, readonly reason: string, readonly notice: string, readonly isGone: boolean, readonly schedule: string, readonly requirements: ReadonlyArray<string>, readonly fetchedAt: string | null };
