/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** A text in several languages; leave out what there is not. */
export type TextsInput = {
  readonly ar?: string | null | undefined;
  readonly en?: string | null | undefined;
  readonly fr?: string | null | undefined;
};

export type OrganisePlanQueryVariables = Exact<{
  slug: string;
}>;


export type OrganisePlanQuery = { readonly marketPlan: { readonly hallColumns: number, readonly hallRows: number, readonly cashFloat: number, readonly stallFee: number, readonly market: { readonly id: string, readonly place: string, readonly address: string, readonly startsAt: string, readonly endsAt: string }, readonly name: { readonly fr: string | null, readonly en: string | null, readonly ar: string | null }, readonly summary: { readonly fr: string | null, readonly en: string | null, readonly ar: string | null } } | null };

export type OrganiseEditMarketMutationVariables = Exact<{
  market: string | number;
  name: TextsInput;
  summary?: TextsInput | null | undefined;
  place: string;
  address?: string | null | undefined;
  startsAt: string;
  endsAt: string;
  hallColumns?: number | null | undefined;
  hallRows?: number | null | undefined;
  cashFloat?: number | null | undefined;
  stallFee?: number | null | undefined;
}>;


export type OrganiseEditMarketMutation = { readonly editMarket: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const OrganisePlanDocument: PersistedDocument<OrganisePlanQuery, OrganisePlanQueryVariables> = {
	documentId: '8d4fcb3279238171b0b4fd77d359ac5a24992f5ad8e1b929490ffef6cb3c348c'
};
export const OrganiseEditMarketDocument: PersistedDocument<OrganiseEditMarketMutation, OrganiseEditMarketMutationVariables> = {
	documentId: '46894028c816f77e4f6a01a3e2512aec5c8af6a93684df30e11128f758f93af8'
};