/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What a designer has to do with an order now. */
export type DeskStage =
  | 'DONE'
  | 'LATE'
  | 'MAKING'
  | 'NEW'
  | 'READY'
  | 'RETURNS'
  | 'TO_PACK';

export type DeskWorkFragment = { readonly id: string, readonly stage: DeskStage, readonly deliveryName: string, readonly promisedFrom: string, readonly promisedBy: string, readonly leaveBy: string | null, readonly isLate: boolean, readonly mayBeGivenUp: boolean, readonly makingSince: string | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly productTitle: string, readonly variantTitle: string, readonly madeToOrder: boolean }>, readonly unsent: ReadonlyArray<{ readonly line: string, readonly quantity: number }>, readonly delays: ReadonlyArray<{ readonly id: string, readonly promisedBefore: string, readonly promisedBy: string, readonly reason: string }> };
