/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type KeptAddressFragment = { readonly id: string, readonly label: string, readonly name: string, readonly phone: string, readonly street: string, readonly postcode: string, readonly city: string, readonly country: string, readonly isDefault: boolean };
