/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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

export type StatementLinesFragment = { readonly at: string, readonly kind: StatementLineKind, readonly label: string, readonly details: string, readonly rules: ReadonlyArray<string>, readonly gross: number, readonly commission: number, readonly owed: number, readonly owedAfter: number, readonly stripeAfter: number };
