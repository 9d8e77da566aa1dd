/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A manual entry. */
export type ProposalState =
  | 'APPROVED'
  | 'PROPOSED'
  | 'REJECTED';

export type EntryByHandFragment = { readonly id: string, readonly reason: string, readonly state: ProposalState, readonly stateWords: string, readonly proposedBy: string, readonly proposedAt: string, readonly decidedBy: string, readonly decidedAt: string | null, readonly decisionNote: string, readonly reference: string | null, readonly settlesDebt: boolean, readonly paysRefund: boolean, readonly canDecide: boolean, readonly moves: ReadonlyArray<{ readonly source: string, readonly sourceWords: string, readonly destination: string, readonly destinationWords: string, readonly amount: { readonly amount: number, readonly currency: string } }> };
