import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Head, Stream } from '../journal/events.ts';
import type { Collection } from '../session/collecting.ts';
import type { Frame, Notice, Piece, RequestState, SignedRecord, Ticket } from '../session/types.ts';

/** 0: the server does not have it yet · 1: it has · 2: it has, and answered with a problem. */
export type Sent = 0 | 1 | 2;

/** An own event: the signed bytes, and what is searched for. */
export interface EventRow extends SignedRecord {
	/** Order of writing over all streams. */
	readonly seq: number;
	readonly id: string;
	readonly stream: Stream;
	readonly number: number;
	readonly kind: string;
	readonly at: string;
	readonly shift: string;
	readonly hash: string;
	readonly sent: Sent;
}

/** A ticket of this device or of another; `day` is the local day of `at`. */
export interface TicketRow extends Omit<Ticket, 'isSent' | 'copies'> {
	readonly device: string;
	readonly number: number;
	readonly day: string;
	/** 1 in the training stream. */
	readonly training: 0 | 1;
	/** Id of the ticket that it corrects; its own id otherwise. */
	readonly root: string;
}

/** A record of another device: mirrored from the server (1), or read from a code and to be passed on (0). */
export interface MirrorRow extends SignedRecord {
	readonly id: string;
	readonly device: string;
	readonly stream: string;
	readonly number: number;
	readonly sent: Sent;
}

export interface DeviceRow {
	readonly id: string;
	readonly serial: number;
	readonly token: string;
	readonly publicKey: string;
}

export interface StoredCashier {
	readonly id: string;
	readonly name: string;
	readonly isManager: boolean;
	readonly pinSalt: string;
	readonly pinHash: string;
}

/** The frame with what only the core needs. */
export interface StoredFrame extends Omit<Frame, 'cashiers'> {
	readonly cashiers: readonly StoredCashier[];
	readonly devices: readonly FrameDevice[];
}

/** A device of this market, whose signatures are believed. */
export interface FrameDevice {
	readonly id: string;
	readonly serial: number;
	readonly tillName: string;
	readonly publicKey: string;
	readonly isRetired: boolean;
}

/** A card or phone payment that was asked for. */
export interface RequestRow {
	readonly id: string;
	readonly kind: 'card' | 'qr';
	readonly amount: number;
	readonly state: RequestState;
	readonly url: string;
	readonly qr: string;
	readonly problem: string;
	readonly use: '' | 'sold';
	readonly askedAt: string;
	readonly lines: readonly RequestLine[];
	/** 1: it failed, was cancelled, or a sale used it. */
	readonly done: 0 | 1;
}

export interface RequestLine {
	readonly seller: string;
	readonly variant: string;
	readonly label: string;
	readonly sku: string;
	readonly unit: number;
	readonly quantity: number;
	/** What of the line this payment pays. */
	readonly part: number;
}

export interface MetaRow {
	readonly key: string;
	readonly value: unknown;
}

/** What a till keeps on its device. One per browser profile. */
export class Database extends Dexie {
	readonly meta!: EntityTable<MetaRow, 'key'>;
	readonly keys!: Table<{ id: string; key: CryptoKey }, string>;
	readonly heads!: EntityTable<Head, 'stream'>;
	readonly events!: Table<EventRow, number, Omit<EventRow, 'seq'>>;
	readonly tickets!: EntityTable<TicketRow, 'id'>;
	readonly mirror!: EntityTable<MirrorRow, 'id'>;
	readonly pieces!: EntityTable<Piece, 'id'>;
	readonly collections!: EntityTable<Collection, 'code'>;
	readonly requests!: EntityTable<RequestRow, 'id'>;
	readonly notices!: EntityTable<Notice, 'id'>;

	constructor(name = 'matricia-till') {
		super(name, { chromeTransactionDurability: 'strict' });
		this.version(1).stores({
			meta: 'key',
			keys: 'id',
			heads: 'stream',
			events: '++seq, &id, &[stream+number], [stream+kind], [stream+shift], sent',
			tickets: 'id, &receipt, root, [training+at+number], [device+number], shift',
			mirror: 'id, [device+stream+number], sent',
			pieces: 'id',
			requests: 'id, done',
			notices: 'id, at',
			collections: 'code'
		});
	}

	async read<Value>(key: string): Promise<Value | null> {
		return ((await this.meta.get(key))?.value as Value | undefined) ?? null;
	}

	async write(key: string, value: unknown): Promise<void> {
		await this.meta.put({ key, value });
	}
}
