/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type CashierRowFragment = { readonly id: string, readonly name: string, readonly isManager: boolean, readonly isActive: boolean };
