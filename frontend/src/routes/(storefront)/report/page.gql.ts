/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** What can be reported. */
export type ReportKind =
  | 'MESSAGE'
  | 'PRODUCT'
  | 'REVIEW'
  | 'SHOP';

/** What a reporter finds wrong. */
export type ReportReason =
  | 'COUNTERFEIT'
  | 'DANGEROUS'
  | 'ILLEGAL'
  | 'MISLEADING'
  | 'OFFENSIVE'
  | 'OTHER'
  | 'STOLEN_PICTURE';

export type ReportPageQueryVariables = Exact<{
  kind: ReportKind;
  id: string | number;
  token?: string | null | undefined;
}>;


export type ReportPageQuery = { readonly reportable: { readonly label: string, readonly path: string, readonly shopName: string } | null, readonly viewer: { readonly id: string, readonly name: string, readonly email: string } | null };

export type ReportedPieceQueryVariables = Exact<{
  shop: string;
  piece: string;
}>;


export type ReportedPieceQuery = { readonly product: { readonly id: string } | null };

export type ReportedShopQueryVariables = Exact<{
  shop: string;
}>;


export type ReportedShopQuery = { readonly shop: { readonly id: string } | null };

export type MakeReportMutationVariables = Exact<{
  id: string | number;
  kind: ReportKind;
  target: string | number;
  token?: string | null | undefined;
  reason: ReportReason;
  explanation: string;
  name?: string | null | undefined;
  email?: string | null | undefined;
}>;


export type MakeReportMutation = { readonly makeReport: { readonly token: string | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const ReportPageDocument: PersistedDocument<ReportPageQuery, ReportPageQueryVariables> = {
	documentId: '427b5f1530b2bbe5830bc2728daabd9b01a3ebd95252ac8db1af7782cedae8f2'
};
export const ReportedPieceDocument: PersistedDocument<ReportedPieceQuery, ReportedPieceQueryVariables> = {
	documentId: '850f63e8e6815e086e99c5e9fe5f33047ecf67f726f2bee660b3a885b207dc10'
};
export const ReportedShopDocument: PersistedDocument<ReportedShopQuery, ReportedShopQueryVariables> = {
	documentId: 'f3458efaf164a70a8bff6bfc4efab4d6c451b92249a89573ac3b566652685b7d'
};
export const MakeReportDocument: PersistedDocument<MakeReportMutation, MakeReportMutationVariables> = {
	documentId: '5f702f25fe93df3897d241e47466d1bf2f8b87708b7a723b302929c231b79fa6'
};