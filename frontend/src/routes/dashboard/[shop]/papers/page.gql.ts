/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** What a seller's series counts. */
export type InvoiceKind =
  | 'CREDIT'
  | 'INVOICE';

/** The business behind a shop; all of it is public. */
export type SellerDetailsInput = {
  readonly city: string;
  readonly country?: string | null | undefined;
  readonly email: string;
  readonly idu?: string | null | undefined;
  readonly legalForm: string;
  readonly legalName: string;
  readonly mediatorAddress: string;
  readonly mediatorName: string;
  readonly mediatorSite: string;
  readonly phone: string;
  readonly postcode: string;
  readonly registration?: string | null | undefined;
  readonly siret: string;
  readonly street: string;
  readonly vatNumber?: string | null | undefined;
};

/** How a seller stands towards VAT. */
export type VatRegime =
  | 'FRANCHISE'
  | 'VAT';

export type PapersPageQueryVariables = Exact<{
  shop: string | number;
  after?: string | null | undefined;
}>;


export type PapersPageQuery = { readonly sellerPapers: { readonly seller: { readonly id: string, readonly legalName: string, readonly legalForm: string, readonly siret: string, readonly registration: string, readonly vatNumber: string, readonly street: string, readonly postcode: string, readonly city: string, readonly phone: string, readonly email: string, readonly idu: string, readonly mediatorName: string, readonly mediatorAddress: string, readonly mediatorSite: string } | null, readonly vatStatuses: ReadonlyArray<{ readonly regime: VatRegime, readonly rate: number, readonly since: string }>, readonly mandate: { readonly textVersion: string, readonly text: string, readonly language: string, readonly signedName: string, readonly signedAt: string } | null, readonly mandateToSign: { readonly version: string, readonly language: string, readonly text: string } } | null, readonly shopInvoices: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly kind: InvoiceKind, readonly issuedAt: string, readonly pdf: string, readonly partNumber: string, readonly originalNumber: string | null, readonly contestedAt: string | null, readonly canBeContested: boolean, readonly total: { readonly amount: number, readonly currency: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type EditSellerFromDashboardMutationVariables = Exact<{
  shop: string | number;
  seller: SellerDetailsInput;
}>;


export type EditSellerFromDashboardMutation = { readonly editSeller: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type SetVatFromDashboardMutationVariables = Exact<{
  shop: string | number;
  regime: VatRegime;
  since: string;
}>;


export type SetVatFromDashboardMutation = { readonly setVatStatus: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type SignBillingMandateFromDashboardMutationVariables = Exact<{
  shop: string | number;
  textVersion: string;
  signedName: string;
}>;


export type SignBillingMandateFromDashboardMutation = { readonly signBillingMandate: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type ContestInvoiceFromDashboardMutationVariables = Exact<{
  invoice: string | number;
  reason: string;
}>;


export type ContestInvoiceFromDashboardMutation = { readonly contestInvoice: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const PapersPageDocument: PersistedDocument<PapersPageQuery, PapersPageQueryVariables> = {
	documentId: 'c332bea4c5fd94ecdfddde8e4a0a2f8ba7e18088fdb3cec71777cb0ea5bccb4e'
};
export const EditSellerFromDashboardDocument: PersistedDocument<EditSellerFromDashboardMutation, EditSellerFromDashboardMutationVariables> = {
	documentId: '373fcdd336f4fe438a99dee98167b6dcd6e4cd820cdfbca3a0663c0ccb6af12e'
};
export const SetVatFromDashboardDocument: PersistedDocument<SetVatFromDashboardMutation, SetVatFromDashboardMutationVariables> = {
	documentId: '87e57c1f4f7a95512fdc1049ef8a3f0e74b5c88968d141e3227376fe97a762e3'
};
export const SignBillingMandateFromDashboardDocument: PersistedDocument<SignBillingMandateFromDashboardMutation, SignBillingMandateFromDashboardMutationVariables> = {
	documentId: '1fa17465bd5a2cb3859dde8fe90ffb1d239cc821640da13330d3a56096e306e5'
};
export const ContestInvoiceFromDashboardDocument: PersistedDocument<ContestInvoiceFromDashboardMutation, ContestInvoiceFromDashboardMutationVariables> = {
	documentId: '74bf73c0516d52ebc92ba03314ce5b15daf5a0381f0627e95c655777caf65627'
};