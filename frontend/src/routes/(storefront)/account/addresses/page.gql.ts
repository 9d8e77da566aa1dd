/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** An address; what is left out stays as it is. */
export type AddressInput = {
  readonly city?: string | null | undefined;
  readonly country?: string | null | undefined;
  readonly label?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly postcode?: string | null | undefined;
  readonly street?: string | null | undefined;
};

export type AddressesPageQueryVariables = Exact<{ [key: string]: never; }>;


export type AddressesPageQuery = { readonly viewer: { readonly id: string, readonly name: string } | null, readonly myAddresses: ReadonlyArray<{ readonly id: string, readonly label: string, readonly name: string, readonly phone: string, readonly street: string, readonly postcode: string, readonly city: string, readonly country: string, readonly isDefault: boolean }> };

export type KeepAddressMutationVariables = Exact<{
  id?: string | number | null | undefined;
  address: AddressInput;
  default?: boolean | null | undefined;
}>;


export type KeepAddressMutation = { readonly keepAddress: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type RemoveAddressMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveAddressMutation = { readonly removeAddress: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const AddressesPageDocument: PersistedDocument<AddressesPageQuery, AddressesPageQueryVariables> = {
	documentId: 'e5133fb6443c920ec300c0bcc5107a53fd46a011658f86cf6d09c63f220518d3'
};
export const KeepAddressDocument: PersistedDocument<KeepAddressMutation, KeepAddressMutationVariables> = {
	documentId: '4236adee2dc5cbad3c8afd8539e09bd7689b4c31b55876e1c726ec274fb59017'
};
export const RemoveAddressDocument: PersistedDocument<RemoveAddressMutation, RemoveAddressMutationVariables> = {
	documentId: '7e92455de14d381e3fade7e78bbe3309539df504479e405ff89d3a1bb2fec45d'
};