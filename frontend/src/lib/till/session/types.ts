/** What the till's screens and its core say to each other. Amounts are cents, rates basis points. */
import type { NoticeCode } from './codes.ts';

export type { NoticeCode, RefusalCode } from './codes.ts';
export type { Closing, Report, TotalsData } from './totals-types.ts';

export type TenderKind = 'cash' | 'card' | 'qr' | 'own_terminal';
export type TicketKind = 'sale' | 'void' | 'refund';
/** `slow`: selling goes on, answers take long. */
export type Network = 'online' | 'slow' | 'offline';
/** Denomination in cents → how many of it were counted. */
export type Counts = Readonly<Record<string, number>>;

export interface Person {
	readonly id: string;
	readonly name: string;
}

export interface Cashier extends Person {
	readonly isManager: boolean;
}

/** A variant as this market sells it. */
export interface Piece {
	readonly id: string;
	readonly tagCode: string;
	readonly sku: string;
	readonly barcode: string;
	readonly title: string;
	/** Size, colour…; empty for a product with one variant. */
	readonly variantTitle: string;
	/** Id of the shop: a key of `frame.sellers`. */
	readonly seller: string;
	/** What it costs at this market. */
	readonly price: number;
	readonly normalPrice: number;
	/** ISO time, or empty; a tag printed before it may show another price. */
	readonly priceChangedAt: string;
	readonly rate: number;
	/** As the catalogue was last read, minus what this till sold since. */
	readonly onHand: number;
	readonly isUnique: boolean;
	/** Address of a small one. */
	readonly picture: string | null;
}

export interface FrameSeller {
	readonly id: string;
	readonly stall: string;
	readonly name: string;
	readonly legalName: string;
	readonly siren: string;
	readonly regime: 'franchise' | 'vat';
	readonly vatRate: number;
	/** Empty: no mandate signed yet; the sale is possible and raises an alert on the server. */
	readonly mandate: string;
	readonly accent: string;
}

/** What the till was told of its market; kept on the device. */
export interface Frame {
	readonly device: { readonly id: string; readonly serial: number; readonly publicKey: string };
	readonly till: { readonly id: string; readonly name: string; readonly hasReader: boolean };
	readonly market: {
		readonly id: string;
		readonly slug: string;
		readonly name: string;
		readonly place: string;
		readonly address: string;
		readonly state: string;
		readonly startsAt: string;
		readonly endsAt: string;
	};
	/** The checklist is done; `missing` says in words what it lacks. */
	readonly isOpenable: boolean;
	readonly missing: readonly string[];
	readonly float: number;
	/** What was counted at the last closing; null before the first. */
	readonly nextFloat: number | null;
	/** The most a French resident may pay in cash for one purchase. */
	readonly cashLimit: number;
	readonly currency: string;
	readonly catalogueVersion: string;
	readonly sellers: readonly FrameSeller[];
	readonly cashiers: readonly Cashier[];
	readonly publicUrl: string;
}

/** The shift that is open on this device. */
export interface Shift {
	readonly id: string;
	readonly openedAt: string;
	readonly float: number;
	readonly cashier: Person;
	readonly cashSales: number;
	readonly cashRefunds: number;
	readonly cashIn: number;
	readonly cashOut: number;
	/** What the drawer should hold now. */
	readonly expectedCash: number;
	readonly tickets: number;
}

export interface DraftLine {
	readonly piece: Piece;
	readonly quantity: number;
	/** Of one piece; another price than `piece.price` needs a reason as a discount does. */
	readonly unit: number;
	/** Of the whole line. */
	readonly discount: number;
	readonly reason: string;
}

export interface DraftTender {
	readonly kind: TenderKind;
	/** Negative in a correction. */
	readonly amount: number;
	/** Cash: what the customer gave and got back. */
	readonly given?: number;
	readonly change?: number;
	/** Own terminal: the number on its slip. */
	readonly reference?: string;
	/** Card and phone: id of the paid request. */
	readonly payment?: string;
}

export interface TicketDraft {
	readonly lines: readonly DraftLine[];
	readonly tenders: readonly DraftTender[];
	/** Cash above the limit: false, with `proof` saying which paper was seen. */
	readonly resident?: boolean;
	readonly proof?: string;
}

export interface TicketLine {
	readonly seller: string;
	readonly variant: string;
	readonly sku: string;
	readonly label: string;
	readonly quantity: number;
	readonly unit: number;
	readonly discount: number;
	readonly reason: string;
	readonly total: number;
	readonly rate: number;
	readonly vat: number;
}

export interface TicketTender {
	readonly kind: TenderKind;
	readonly amount: number;
	readonly given: number;
	readonly change: number;
	readonly reference: string;
	readonly payment: string;
}

export interface TicketSeller {
	readonly name: string;
	readonly siren: string;
	readonly regime: 'franchise' | 'vat';
	readonly mandate: string;
}

/** The data of a ticket event, as docs/journal.md has it. */
export interface TicketData {
	readonly receipt: string;
	readonly market: { readonly id: string; readonly name: string; readonly place: string };
	readonly till: string;
	readonly currency: string;
	readonly sellers: Readonly<Record<string, TicketSeller>>;
	readonly lines: readonly TicketLine[];
	readonly total: number;
	readonly tenders: readonly TicketTender[];
	readonly resident: boolean;
	readonly proof: string;
	/** Of a void or refund. */
	readonly original?: { readonly id: string; readonly receipt: string };
	readonly reason?: string;
}

/** A signed event as it travels. */
export interface SignedRecord {
	readonly event: string;
	readonly signature: string;
}

export interface Ticket extends TicketData {
	readonly id: string;
	readonly kind: TicketKind;
	readonly at: string;
	readonly cashier: Person;
	readonly shift: string;
	/** Of another device of this market: mirrored from the server or read from a receipt code. */
	readonly isMirrored: boolean;
	readonly isTraining: boolean;
	/** The server has it. */
	readonly isSent: boolean;
	/** Duplicates made on this device. */
	readonly copies: number;
	readonly record: SignedRecord;
}

/** What may still be taken back of a ticket after its earlier corrections. Positive numbers. */
export interface Left {
	/** In the order of the ticket's lines. */
	readonly lines: readonly {
		readonly seller: string;
		readonly quantity: number;
		readonly total: number;
	}[];
	readonly tenders: readonly TenderLeft[];
	readonly total: number;
}

export interface TenderLeft {
	readonly kind: TenderKind;
	readonly payment: string;
	readonly amount: number;
	/** Of a card or phone payment: what of each line it still has; a card gives back no more of it. */
	readonly parts: readonly number[];
}

/** Pieces of a ticket: the index of its line, and how many. */
export interface PiecesBack {
	readonly index: number;
	readonly quantity: number;
}

/** A manager who allows what the cashier may not do alone. */
export interface Approval {
	readonly cashierId: string;
	readonly pin: string;
}

export interface Correction {
	readonly original: Ticket;
	readonly kind: 'void' | 'refund';
	/** Of a refund: which pieces, by index of the original's line. A void takes everything. */
	readonly lines?: readonly PiecesBack[];
	readonly reason: string;
	/** Negative amounts that add up to minus what is given back; see `Till.wayBack`. */
	readonly tenders: readonly DraftTender[];
	readonly approval?: Approval;
}

export interface TicketQuery {
	/** Part of a receipt number or of a label. */
	readonly text?: string;
	/** Local day, `2026-12-07`. */
	readonly day?: string;
	readonly shift?: string;
	readonly most?: number;
}

/** Of a card or phone payment; `paid`, `failed` and `cancelled` are final. */
export type RequestState = 'asked' | 'waiting' | 'paid' | 'failed' | 'cancelled' | 'unknown';

export interface ShiftClosing {
	readonly shift: string;
	readonly expected: number;
	readonly counted: number;
	readonly variance: number;
	readonly unsynced: number;
}

/** Something that somebody must see: the server's answer to an event, a clock that jumped… */
export interface Notice {
	readonly id: string;
	readonly code: NoticeCode;
	readonly at: string;
	/** In words of the server, or the values of the words. */
	readonly values: Readonly<Record<string, string | number>>;
}
