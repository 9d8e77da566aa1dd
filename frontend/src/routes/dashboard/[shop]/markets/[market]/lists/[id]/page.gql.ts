/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** Where pieces go. */
export type BringDirection =
  | 'HOME'
  | 'TO_STALL';

/** How far a list of pieces has come. */
export type BringState =
  | 'CANCELLED'
  | 'COUNTED'
  | 'DONE'
  | 'PLANNED';

/** A piece that was counted. */
export type CountedPieceInput = {
  /** As scanned or typed: the tag's address or code, barcode, SKU. */
  readonly code: string;
  /** Why it is not what was announced; needed when it is not. */
  readonly difference?: string | null | undefined;
  readonly quantity: number;
};

export type BringOfStallQueryVariables = Exact<{
  id: string | number;
}>;


export type BringOfStallQuery = { readonly bring: { readonly id: string, readonly direction: BringDirection, readonly state: BringState, readonly madeAt: string, readonly count: number, readonly countedAt: string | null, readonly countedBy: string | null, readonly designerSignedAt: string | null, readonly designerSignedBy: string | null, readonly organiserSignedAt: string | null, readonly organiserSignedBy: string | null, readonly stall: { readonly id: string }, readonly lines: ReadonlyArray<{ readonly id: string, readonly planned: number, readonly counted: number | null, readonly difference: string, readonly correction: number, readonly variant: { readonly id: string, readonly title: string, readonly sku: string, readonly barcode: string, readonly tagCode: string, readonly product: { readonly id: string, readonly title: string, readonly picture: { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean } | null } } }> } | null };

export type CountBringFromDashboardMutationVariables = Exact<{
  id: string | number;
  pieces: ReadonlyArray<CountedPieceInput> | CountedPieceInput;
}>;


export type CountBringFromDashboardMutation = { readonly countBring: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type SignBringFromDashboardMutationVariables = Exact<{
  id: string | number;
  count: number;
}>;


export type SignBringFromDashboardMutation = { readonly signBring: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type CancelBringFromDashboardMutationVariables = Exact<{
  id: string | number;
}>;


export type CancelBringFromDashboardMutation = { readonly cancelBring: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const BringOfStallDocument: PersistedDocument<BringOfStallQuery, BringOfStallQueryVariables> = {
	documentId: '86985ad65d9b4c24f50ad5f76755038cc01a6e3fa07f46d958d950c9dd9ace9a'
};
export const CountBringFromDashboardDocument: PersistedDocument<CountBringFromDashboardMutation, CountBringFromDashboardMutationVariables> = {
	documentId: 'a9871ea3ae77f07d7c1f9f571721b8f113977f789872008d556b16d8850fc995'
};
export const SignBringFromDashboardDocument: PersistedDocument<SignBringFromDashboardMutation, SignBringFromDashboardMutationVariables> = {
	documentId: 'b407461bcffec69feced97780e5e6f4c986a55f392b4abe23c7a3924e956b27a'
};
export const CancelBringFromDashboardDocument: PersistedDocument<CancelBringFromDashboardMutation, CancelBringFromDashboardMutationVariables> = {
	documentId: 'd57383600a61bad6001d3d699a13810be8b01c336b0000f73eb3025a68278683'
};