/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** What became of a record that was handed in (docs/journal.md). */
export type AppendStatus =
  | 'APPENDED'
  | 'FORK'
  | 'KNOWN'
  | 'MALFORMED'
  | 'SIGNATURE';

/** A line of the ticket to come, in its order. */
export type AskedLineInput = {
  readonly label: string;
  /** What of the line's total this request pays. */
  readonly part: number;
  readonly quantity: number;
  /** Of her shop. */
  readonly seller: string | number;
  readonly sku?: string | null | undefined;
  readonly unit: number;
  readonly variant: string | number;
};

/** An event in its canonical text, with its device's signature; see docs/journal.md. */
export type JournalRecordInput = {
  readonly event: string;
  readonly signature: string;
};

/** A manager who allows it at the till. */
export type ManagerInput = {
  /** Of the cashier. */
  readonly id: string | number;
  readonly pin: string;
};

/** Tills open only in an open market, and a market opens only when its checklist is done. */
export type MarketState =
  | 'CLOSED'
  | 'OPEN'
  | 'PLANNED';

/** Pieces that are brought back. */
export type ReturnedLineInput = {
  readonly line: string | number;
  readonly quantity: number;
};

/** How far it has come. Only when it is PAID the ticket may be written. */
export type TenderState =
  | 'ASKED'
  | 'CANCELLED'
  | 'FAILED'
  | 'PAID'
  | 'UNKNOWN'
  | 'WAITING';

/** The tenders that we ask for; cash and other terminals ask nobody. */
export type TenderWay =
  | 'CARD'
  | 'QR';

/** How a seller stands towards VAT. */
export type VatRegime =
  | 'FRANCHISE'
  | 'VAT';

export type TillHeadFragment = { readonly stream: string, readonly number: number, readonly hash: string };

export type TillFramePartsFragment = { readonly isOpenable: boolean, readonly missing: ReadonlyArray<string>, readonly float: number, readonly nextFloat: number | null, readonly cashLimit: number, readonly currency: string, readonly serverTime: string, readonly catalogueVersion: string, readonly publicUrl: string, readonly device: { readonly id: string, readonly serial: number, readonly publicKey: string }, readonly till: { readonly id: string, readonly name: string, readonly hasReader: boolean }, readonly market: { readonly id: string, readonly slug: string, readonly name: string, readonly place: string, readonly address: string, readonly state: MarketState, readonly startsAt: string, readonly endsAt: string }, readonly sellers: ReadonlyArray<{ readonly id: string, readonly stall: string, readonly name: string, readonly legalName: string, readonly siren: string, readonly regime: VatRegime, readonly vatRate: number, readonly mandate: string, readonly accent: string }>, readonly cashiers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly isManager: boolean, readonly pinSalt: string, readonly pinHash: string }>, readonly devices: ReadonlyArray<{ readonly id: string, readonly serial: number, readonly tillName: string | null, readonly publicKey: string, readonly isRetired: boolean }>, readonly heads: ReadonlyArray<{ readonly stream: string, readonly number: number, readonly hash: string }> };

export type TillTenderPartsFragment = { readonly id: string, readonly state: TenderState, readonly url: string, readonly qr: string, readonly problem: string };

export type PairTillDeviceMutationVariables = Exact<{
  code: string;
  publicKey: string;
  agent: string;
}>;


export type PairTillDeviceMutation = { readonly pairDevice: { readonly token: string | null, readonly frame: { readonly isOpenable: boolean, readonly missing: ReadonlyArray<string>, readonly float: number, readonly nextFloat: number | null, readonly cashLimit: number, readonly currency: string, readonly serverTime: string, readonly catalogueVersion: string, readonly publicUrl: string, readonly device: { readonly id: string, readonly serial: number, readonly publicKey: string }, readonly till: { readonly id: string, readonly name: string, readonly hasReader: boolean }, readonly market: { readonly id: string, readonly slug: string, readonly name: string, readonly place: string, readonly address: string, readonly state: MarketState, readonly startsAt: string, readonly endsAt: string }, readonly sellers: ReadonlyArray<{ readonly id: string, readonly stall: string, readonly name: string, readonly legalName: string, readonly siren: string, readonly regime: VatRegime, readonly vatRate: number, readonly mandate: string, readonly accent: string }>, readonly cashiers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly isManager: boolean, readonly pinSalt: string, readonly pinHash: string }>, readonly devices: ReadonlyArray<{ readonly id: string, readonly serial: number, readonly tillName: string | null, readonly publicKey: string, readonly isRetired: boolean }>, readonly heads: ReadonlyArray<{ readonly stream: string, readonly number: number, readonly hash: string }> } | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string }> } };

export type ReadTillFrameQueryVariables = Exact<{
  token: string;
}>;


export type ReadTillFrameQuery = { readonly tillFrame: { readonly isOpenable: boolean, readonly missing: ReadonlyArray<string>, readonly float: number, readonly nextFloat: number | null, readonly cashLimit: number, readonly currency: string, readonly serverTime: string, readonly catalogueVersion: string, readonly publicUrl: string, readonly device: { readonly id: string, readonly serial: number, readonly publicKey: string }, readonly till: { readonly id: string, readonly name: string, readonly hasReader: boolean }, readonly market: { readonly id: string, readonly slug: string, readonly name: string, readonly place: string, readonly address: string, readonly state: MarketState, readonly startsAt: string, readonly endsAt: string }, readonly sellers: ReadonlyArray<{ readonly id: string, readonly stall: string, readonly name: string, readonly legalName: string, readonly siren: string, readonly regime: VatRegime, readonly vatRate: number, readonly mandate: string, readonly accent: string }>, readonly cashiers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly isManager: boolean, readonly pinSalt: string, readonly pinHash: string }>, readonly devices: ReadonlyArray<{ readonly id: string, readonly serial: number, readonly tillName: string | null, readonly publicKey: string, readonly isRetired: boolean }>, readonly heads: ReadonlyArray<{ readonly stream: string, readonly number: number, readonly hash: string }> } };

export type ReadTillPiecesQueryVariables = Exact<{
  token: string;
  after?: string | null | undefined;
}>;


export type ReadTillPiecesQuery = { readonly tillPieces: { readonly next: string | null, readonly version: string, readonly nodes: ReadonlyArray<{ readonly id: string, readonly tagCode: string, readonly sku: string, readonly barcode: string, readonly title: string, readonly variantTitle: string, readonly seller: string, readonly price: number, readonly normalPrice: number, readonly priceChangedAt: string | null, readonly rate: number, readonly onHand: number, readonly isUnique: boolean, readonly picture: string | null }> } };

export type SyncTillJournalMutationVariables = Exact<{
  token: string;
  records: ReadonlyArray<JournalRecordInput> | JournalRecordInput;
  waiting: number;
}>;


export type SyncTillJournalMutation = { readonly syncJournal: { readonly serverTime: string | null, readonly results: ReadonlyArray<{ readonly status: AppendStatus, readonly message: string }> | null, readonly heads: ReadonlyArray<{ readonly stream: string, readonly number: number, readonly hash: string }> | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string }> } };

export type ReadTillMirrorQueryVariables = Exact<{
  token: string;
  after: number;
}>;


export type ReadTillMirrorQuery = { readonly tillMirror: { readonly next: number, readonly records: ReadonlyArray<{ readonly event: string, readonly signature: string }> } };

export type AskTillTenderMutationVariables = Exact<{
  token: string;
  id: string | number;
  kind: TenderWay;
  amount: number;
  lines: ReadonlyArray<AskedLineInput> | AskedLineInput;
}>;


export type AskTillTenderMutation = { readonly askTender: { readonly tender: { readonly id: string, readonly state: TenderState, readonly url: string, readonly qr: string, readonly problem: string } | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string }> } };

export type ReadTillTenderQueryVariables = Exact<{
  token: string;
  id: string | number;
}>;


export type ReadTillTenderQuery = { readonly tender: { readonly id: string, readonly state: TenderState, readonly url: string, readonly qr: string, readonly problem: string } | null };

export type CancelTillTenderMutationVariables = Exact<{
  token: string;
  id: string | number;
}>;


export type CancelTillTenderMutation = { readonly cancelTender: { readonly tender: { readonly id: string, readonly state: TenderState, readonly url: string, readonly qr: string, readonly problem: string } | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string }> } };

export type ReadTillCollectionsQueryVariables = Exact<{
  token: string;
}>;


export type ReadTillCollectionsQuery = { readonly tillCollections: ReadonlyArray<{ readonly code: string, readonly order: string, readonly firstName: string, readonly lines: ReadonlyArray<{ readonly id: string, readonly label: string, readonly quantity: number, readonly seller: string }> }> };

export type ReadTillWebReturnQueryVariables = Exact<{
  token: string;
  order: string;
}>;


export type ReadTillWebReturnQuery = { readonly tillWebReturn: { readonly order: string, readonly rule: string, readonly lines: ReadonlyArray<{ readonly id: string, readonly label: string, readonly shop: string, readonly quantity: number, readonly amount: number, readonly lastDay: string | null, readonly problem: string }> } | null };

export type RefundWebOrderAtTillMutationVariables = Exact<{
  token: string;
  id: string | number;
  order: string;
  lines: ReadonlyArray<ReturnedLineInput> | ReturnedLineInput;
  manager?: ManagerInput | null | undefined;
}>;


export type RefundWebOrderAtTillMutation = { readonly refundWebOrderInCash: { readonly webReturn: { readonly id: string, readonly order: string, readonly amount: number } | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string }> } };

export type MailTillReceiptMutationVariables = Exact<{
  token: string;
  event: string | number;
  email: string;
  language: string;
  copy: number;
}>;


export type MailTillReceiptMutation = { readonly mailReceipt: { readonly isNew: boolean | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string }> } };

export const PairTillDeviceDocument: PersistedDocument<PairTillDeviceMutation, PairTillDeviceMutationVariables> = {
	documentId: '17faac7f5334584590f5fe5926bc6d06afe92d635a23ed755533f3ff64ed4ceb'
};
export const ReadTillFrameDocument: PersistedDocument<ReadTillFrameQuery, ReadTillFrameQueryVariables> = {
	documentId: '29a57cf38d6572e1c8ee5c570922b8183143306be1a1e7597a9f0e0ca3d7ea36'
};
export const ReadTillPiecesDocument: PersistedDocument<ReadTillPiecesQuery, ReadTillPiecesQueryVariables> = {
	documentId: 'ac169639eae96c8d1a246181e5dfb7d99d5a072a25b8c70ef3aabaa2b520ef06'
};
export const SyncTillJournalDocument: PersistedDocument<SyncTillJournalMutation, SyncTillJournalMutationVariables> = {
	documentId: '1ebc99e77470e33d9117eb4f0d3c42d5a3ab0cab3ac6af29e1649b2c66a4e950'
};
export const ReadTillMirrorDocument: PersistedDocument<ReadTillMirrorQuery, ReadTillMirrorQueryVariables> = {
	documentId: '47ca9f1819ce1f89f8025f7bd21c64321456b36efc3fd494e9284d5e51c585d6'
};
export const AskTillTenderDocument: PersistedDocument<AskTillTenderMutation, AskTillTenderMutationVariables> = {
	documentId: '73b5789a61a32c63292e32004fa61f69f334dc8db400d8252cd2232a54ab3652'
};
export const ReadTillTenderDocument: PersistedDocument<ReadTillTenderQuery, ReadTillTenderQueryVariables> = {
	documentId: 'fb836933e41f323cefd12c41ec65b738bf82001ebc58f6f2deecd5de7194afb5'
};
export const CancelTillTenderDocument: PersistedDocument<CancelTillTenderMutation, CancelTillTenderMutationVariables> = {
	documentId: '4e32995d23000cb6ce1f939d6fee8f61652df352ba716401d1de4c58497741af'
};
export const ReadTillCollectionsDocument: PersistedDocument<ReadTillCollectionsQuery, ReadTillCollectionsQueryVariables> = {
	documentId: 'f0593a0458a551f2c208f3edf50ddb3de1e604eb3ab70aa110c51cf2f1631d26'
};
export const ReadTillWebReturnDocument: PersistedDocument<ReadTillWebReturnQuery, ReadTillWebReturnQueryVariables> = {
	documentId: 'd3d9612423f1d55d5d74ef420401b0df234a615f5e6def1a0a78355a18bb4b74'
};
export const RefundWebOrderAtTillDocument: PersistedDocument<RefundWebOrderAtTillMutation, RefundWebOrderAtTillMutationVariables> = {
	documentId: '796ce7513e17a56d27c5f6e53853ca2efd82501feea4fd4c6cf1629bb2ecfa56'
};
export const MailTillReceiptDocument: PersistedDocument<MailTillReceiptMutation, MailTillReceiptMutationVariables> = {
	documentId: 'f77d7674e1eb68fd70d9398acbe6d5419fc704735b878a6be486fa5c1353c47e'
};