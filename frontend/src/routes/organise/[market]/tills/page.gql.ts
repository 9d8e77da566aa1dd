/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type OrganiseTillsQueryVariables = Exact<{
  slug: string;
}>;


export type OrganiseTillsQuery = { readonly marketPlan: { readonly cashFloat: number, readonly tills: ReadonlyArray<{ readonly id: string, readonly name: string, readonly hasReader: boolean, readonly device: { readonly id: string, readonly serial: number, readonly agent: string, readonly pairedAt: string, readonly seenAt: string | null, readonly waiting: number } | null }>, readonly cashiers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly isManager: boolean, readonly isActive: boolean }> } | null };

export type OrganiseAddTillMutationVariables = Exact<{
  market: string | number;
  name: string;
}>;


export type OrganiseAddTillMutation = { readonly addTill: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type OrganiseRenameTillMutationVariables = Exact<{
  till: string | number;
  name: string;
}>;


export type OrganiseRenameTillMutation = { readonly renameTill: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type OrganiseStartPairingMutationVariables = Exact<{
  till: string | number;
  replace: boolean;
}>;


export type OrganiseStartPairingMutation = { readonly startPairing: { readonly code: string | null, readonly url: string | null, readonly qr: string | null, readonly expiresAt: string | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type OrganiseSetUpReaderMutationVariables = Exact<{
  till: string | number;
  code?: string | null | undefined;
}>;


export type OrganiseSetUpReaderMutation = { readonly setUpReader: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type OrganiseRetireDeviceMutationVariables = Exact<{
  device: string | number;
  reason: string;
}>;


export type OrganiseRetireDeviceMutation = { readonly retireDevice: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type OrganiseAddCashierMutationVariables = Exact<{
  market: string | number;
  name: string;
  pin: string;
  isManager: boolean;
}>;


export type OrganiseAddCashierMutation = { readonly addCashier: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type OrganiseEditCashierMutationVariables = Exact<{
  cashier: string | number;
  name?: string | null | undefined;
  pin?: string | null | undefined;
  isManager?: boolean | null | undefined;
  isActive?: boolean | null | undefined;
}>;


export type OrganiseEditCashierMutation = { readonly editCashier: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const OrganiseTillsDocument: PersistedDocument<OrganiseTillsQuery, OrganiseTillsQueryVariables> = {
	documentId: '3947dc2d834506c5bcadf080cae3765fe16d6c2607a021905d1ddcbcab7a8370'
};
export const OrganiseAddTillDocument: PersistedDocument<OrganiseAddTillMutation, OrganiseAddTillMutationVariables> = {
	documentId: 'e58c33a136b732bca80bb6312c0784f24d64962c0776df66f971149bd524b525'
};
export const OrganiseRenameTillDocument: PersistedDocument<OrganiseRenameTillMutation, OrganiseRenameTillMutationVariables> = {
	documentId: 'f5ba61a02c3eaba505aec295ec3169c54e3d830126dbf251a73bfda73a79ae6c'
};
export const OrganiseStartPairingDocument: PersistedDocument<OrganiseStartPairingMutation, OrganiseStartPairingMutationVariables> = {
	documentId: '6794756c255523b2e6fe098e272fa5b89b43cae1e618a3e62dc1686eb4d53a2e'
};
export const OrganiseSetUpReaderDocument: PersistedDocument<OrganiseSetUpReaderMutation, OrganiseSetUpReaderMutationVariables> = {
	documentId: '44d2aacf9d416c1e390b6b62195a5618941ca1df68c475ea6e096591a91d68ff'
};
export const OrganiseRetireDeviceDocument: PersistedDocument<OrganiseRetireDeviceMutation, OrganiseRetireDeviceMutationVariables> = {
	documentId: 'bd7e8f28f4db12df25c20088daa6c43415e932a263fd4a2fc8aa2946a5706e84'
};
export const OrganiseAddCashierDocument: PersistedDocument<OrganiseAddCashierMutation, OrganiseAddCashierMutationVariables> = {
	documentId: '1bdcbc2d2de8f5fbbaaa894a135af38aed31d2bcd8fb2953431abe646e9ae188'
};
export const OrganiseEditCashierDocument: PersistedDocument<OrganiseEditCashierMutation, OrganiseEditCashierMutationVariables> = {
	documentId: '655ffd8956aab078fae0dcbbbcafcb3bb045642253dc0b906e97313ac86d3dda'
};