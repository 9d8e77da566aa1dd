/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type StatementRowFragment = { readonly id: string, readonly number: string, readonly month: string, readonly startsOn: string, readonly pdf: string, readonly csv: string, readonly closingBalance: { readonly amount: number, readonly currency: string } };
