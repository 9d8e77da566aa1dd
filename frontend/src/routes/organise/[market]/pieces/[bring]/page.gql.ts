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

export type OrganiseBringPageQueryVariables = Exact<{
  id: string | number;
}>;


export type OrganiseBringPageQuery = { readonly bring: { readonly id: string, readonly direction: BringDirection, readonly state: BringState, readonly madeAt: string, readonly count: number, readonly countedAt: string | null, readonly countedBy: string | null, readonly designerSignedAt: string | null, readonly designerSignedBy: string | null, readonly organiserSignedAt: string | null, readonly organiserSignedBy: string | null, readonly stall: { readonly id: string, readonly number: string, readonly shop: { readonly id: string, readonly name: string } }, readonly lines: ReadonlyArray<{ readonly id: string, readonly planned: number, readonly counted: number | null, readonly difference: string, readonly correction: number, readonly variant: { readonly id: string, readonly title: string, readonly sku: string, readonly barcode: string, readonly tagCode: string, readonly product: { readonly id: string, readonly title: string, readonly picture: { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean } | null } } }> } | null };

export type OrganiseCountBringMutationVariables = Exact<{
  id: string | number;
  pieces: ReadonlyArray<CountedPieceInput> | CountedPieceInput;
}>;


export type OrganiseCountBringMutation = { readonly countBring: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type OrganiseSignBringMutationVariables = Exact<{
  id: string | number;
  count: number;
}>;


export type OrganiseSignBringMutation = { readonly signBring: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const OrganiseBringPageDocument: PersistedDocument<OrganiseBringPageQuery, OrganiseBringPageQueryVariables> = {
	documentId: 'ad405f0e7f506b580109d5ca2d86c46667791de27c5749ef5f4798e46cd14240'
};
export const OrganiseCountBringDocument: PersistedDocument<OrganiseCountBringMutation, OrganiseCountBringMutationVariables> = {
	documentId: '9aac30f9110b8983b8fa8e2a60a8ea2d2475646f2bee02613933aeb545559c39'
};
export const OrganiseSignBringDocument: PersistedDocument<OrganiseSignBringMutation, OrganiseSignBringMutationVariables> = {
	documentId: '424f28aa89ee98610f5eea2fbd77696d17124e33f8e38e0782545c5cbe748386'
};