/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Whether a designer comes. */
export type InvitationState =
  | 'ACCEPTED'
  | 'DECLINED'
  | 'INVITED';

/** Tills open only in an open market, and a market opens only when its checklist is done. */
export type MarketState =
  | 'CLOSED'
  | 'OPEN'
  | 'PLANNED';

export type StallMarketFragment = { readonly id: string, readonly slug: string, readonly name: string, readonly place: string, readonly address: string, readonly startsAt: string, readonly endsAt: string, readonly state: MarketState };

export type OwnStallFragment = { readonly id: string, readonly number: string, readonly state: InvitationState, readonly fee: number };
