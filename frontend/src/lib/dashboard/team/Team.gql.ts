/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What an owner may hand to a helper; what concerns who the seller is stays with owners. */
export type Right =
  | 'MONEY'
  | 'ORDERS'
  | 'PRODUCTS';

export type TeamPersonFragment = { readonly id: string, readonly name: string, readonly email: string, readonly since: string, readonly isOwner: boolean, readonly rights: ReadonlyArray<Right>, readonly isMe: boolean };

export type TeamAskedFragment = { readonly id: string, readonly email: string, readonly rights: ReadonlyArray<Right>, readonly endsAt: string };
