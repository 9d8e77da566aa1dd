/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** What happened. */
export type StatementLineKind =
  | 'CORRECTION'
  | 'DEBT'
  | 'DEBT_SETTLED'
  | 'DISPUTE_LOST'
  | 'DISPUTE_OPENED'
  | 'DISPUTE_WON'
  | 'MARKET'
  | 'MARKET_FEE'
  | 'MARKET_SETTLED'
  | 'PAYOUT'
  | 'PAYOUT_FAILED'
  | 'REFUND'
  | 'REVERSAL'
  | 'SALE'
  | 'TRANSFER';

export type DashboardStatementQueryVariables = Exact<{
  shop: string | number;
  month: string;
  first: number;
  skip: number;
}>;


export type DashboardStatementQuery = { readonly statement: { readonly number: string | null, readonly startsOn: string, readonly currency: string, readonly lineCount: number, readonly pdf: string, readonly csv: string, readonly opening: { readonly owed: number, readonly debt: number, readonly stripe: number, readonly market: number }, readonly closing: { readonly owed: number, readonly debt: number, readonly stripe: number, readonly market: number }, readonly totals: ReadonlyArray<{ readonly label: string, readonly amount: number, readonly isPart: boolean }>, readonly lines: ReadonlyArray<{ readonly at: string, readonly kind: StatementLineKind, readonly label: string, readonly details: string, readonly rules: ReadonlyArray<string>, readonly gross: number, readonly commission: number, readonly owed: number, readonly owedAfter: number, readonly stripeAfter: number }> } | null };

export const DashboardStatementDocument: PersistedDocument<DashboardStatementQuery, DashboardStatementQueryVariables> = {
	documentId: '2c7c89faafd9c9c5af3aa8ce7138771ae972498140def870237581f0db139a2e'
};