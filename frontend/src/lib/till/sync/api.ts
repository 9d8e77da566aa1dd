import type { Collection, PiecesOfLine, WebReturn, WebReturnOffer } from '../session/collecting.ts';
import type { Head } from '../journal/events.ts';
import type { Piece, RequestState, SignedRecord } from '../session/types.ts';
import type { RequestLine, StoredFrame } from '../store/database.ts';

/** The server told the device to do something else first; `code` and words are the server's. */
export class ApiProblem extends Error {
	override readonly name = 'ApiProblem';
	readonly code: string;

	constructor(code: string, message: string) {
		super(message);
		this.code = code;
	}
}

/** What the server says of a till's market. */
export interface FrameAnswer {
	readonly frame: StoredFrame;
	/** What the server has of this device's journal. */
	readonly heads: readonly Head[];
	readonly serverTime: string;
}

export interface PiecePage {
	readonly nodes: readonly Piece[];
	readonly next: string | null;
	readonly version: string;
}

export type SyncStatus = 'APPENDED' | 'KNOWN' | 'FORK' | 'SIGNATURE' | 'MALFORMED';

export interface SyncAnswer {
	/** One per record, in the order they were sent. */
	readonly results: readonly { readonly status: SyncStatus; readonly message: string }[];
	readonly heads: readonly Head[];
	readonly serverTime: string;
}

export interface MirrorPage {
	readonly records: readonly SignedRecord[];
	/** Where the next page begins, also when this one is empty. */
	readonly next: number;
}

export interface TenderAsked {
	readonly id: string;
	readonly kind: 'card' | 'qr';
	readonly amount: number;
	readonly lines: readonly RequestLine[];
}

export interface TenderAnswer {
	readonly state: RequestState;
	readonly url: string;
	readonly qr: string;
	readonly problem: string;
}

export interface WebReturnAsked {
	readonly id: string;
	readonly order: string;
	readonly lines: readonly PiecesOfLine[];
	readonly manager: { readonly id: string; readonly pin: string };
}

export interface ReceiptMail {
	/** Of the ticket. */
	readonly event: string;
	readonly email: string;
	readonly language: string;
	/** 0: the receipt itself; else which duplicate. */
	readonly copy: number;
}

/**
 * The server as a till sees it. Every call throws `ApiFailure` when there is no answer and
 * `ApiProblem` when the answer is no.
 */
export interface TillApi {
	/** Whether the server answers at all. */
	ping(signal: AbortSignal): Promise<void>;
	pair(code: string, publicKey: string, agent: string): Promise<{ token: string } & FrameAnswer>;
	frame(token: string): Promise<FrameAnswer>;
	pieces(token: string, after: string | null): Promise<PiecePage>;
	sync(token: string, records: readonly SignedRecord[], waiting: number): Promise<SyncAnswer>;
	mirror(token: string, after: number): Promise<MirrorPage>;
	askTender(token: string, asked: TenderAsked): Promise<TenderAnswer>;
	/** Null: the server knows no such request. */
	tender(token: string, id: string): Promise<TenderAnswer | null>;
	/** Null: the server knows no such request. */
	cancelTender(token: string, id: string): Promise<TenderAnswer | null>;
	collections(token: string): Promise<readonly Collection[]>;
	/** Null: there is no such order. */
	webReturnOffer(token: string, order: string): Promise<WebReturnOffer | null>;
	/** The same id again is the same return. */
	refundWebOrder(token: string, asked: WebReturnAsked): Promise<WebReturn>;
	/** Of a ticket that the server has. The same again sends nothing. */
	mailReceipt(token: string, mail: ReceiptMail): Promise<void>;
}
