import type { Catalogue } from './catalogue.ts';
import type { TenderRequest } from './tender-request.svelte.ts';
import type {
	Cashier,
	Closing,
	Correction,
	Counts,
	Frame,
	Left,
	Network,
	PiecesBack,
	Notice,
	Report,
	Shift,
	ShiftClosing,
	SignedRecord,
	Ticket,
	TicketDraft,
	TicketQuery,
	DraftTender,
	TenderKind,
	Approval
} from './types.ts';

export declare class Till {
	/** The till of this browser; null when it is not paired. Works without network. */
	static open(): Promise<Till | null>;
	/** Pairs this browser with a till by the code an organiser shows. @throws Refusal PAIRING_CODE, NO_NETWORK */
	static pair(code: string): Promise<Till>;

	readonly frame: Frame;
	readonly catalogue: Catalogue;
	readonly shift: Shift | null;
	readonly cashier: Cashier | null;
	readonly network: Network;
	/** Events the server does not have yet. */
	readonly waiting: number;
	readonly lastSyncAt: Date | null;
	readonly isTraining: boolean;
	readonly tab: 'active' | 'elsewhere';
	/** What somebody must see; newest first. */
	readonly notices: readonly Notice[];
	/** A newer version is ready; `update()` loads it when no sale is under way. */
	readonly hasUpdate: boolean;
	/** The card or phone payment being asked for, or paid and not yet used. */
	readonly request: TenderRequest | null;
	/** Local day that must be closed before the next sale; null when none. */
	readonly dayToClose: string | null;

	/** Stops timers, sync and listeners. */
	stop(): void;
	takeOver(): Promise<void>;
	/** Reloads with the new version; refused in the middle of a sale: say so with `busy`. */
	update(busy: boolean): boolean;
	dismiss(notice: Notice): Promise<void>;
	syncNow(): Promise<void>;
	/** Reads frame and catalogue again, when there is network. */
	refresh(): Promise<void>;

	signIn(cashierId: string, pin: string): Promise<Cashier>;
	signOut(): void;
	openShift(opening: { float: number; counts: Counts }): Promise<Shift>;
	cash(move: {
		kind: 'cash_in' | 'cash_out';
		amount: number;
		reason: string;
		approval?: Approval;
	}): Promise<Shift>;
	handOver(cashierId: string, pin: string): Promise<Cashier>;
	closeShift(count: { counted: number; counts: Counts; reason: string }): Promise<ShiftClosing>;

	sell(draft: TicketDraft): Promise<Ticket>;
	correct(correction: Correction): Promise<Ticket>;
	leftOf(ticket: Ticket): Promise<Left>;
	/** What some pieces of a ticket cost, and tenders that give it back the way it was paid. */
	wayBack(left: Left, pieces: readonly PiecesBack[]): { amount: number; tenders: DraftTender[] };
	duplicate(ticket: Ticket, how: 'screen' | 'print' | 'mail'): Promise<number>;
	/** Own and mirrored, newest first; of the training stream while training. */
	tickets(query?: TicketQuery): Promise<Ticket[]>;

	report(): Promise<Report>;
	closeDay(): Promise<Closing>;
	closings(): Promise<Closing[]>;
	setTraining(on: boolean): Promise<void>;

	/** Asks for a card (our reader) or phone payment of part of this basket. @throws Refusal NO_NETWORK, REQUEST_OPEN */
	ask(
		kind: Extract<TenderKind, 'card' | 'qr'>,
		amount: number,
		lines: TicketDraft['lines']
	): Promise<TenderRequest>;

	/** Addresses for the receipt's QR codes: one, or several parts of a long receipt. */
	receiptCode(ticket: Ticket): Promise<string[]>;
	/** Reads a receipt code of any device of this market; several parts one after another. */
	readReceiptCode(text: string): Promise<{ ticket: Ticket } | { have: number; of: number }>;
	/** Keeps a ticket that was read from its code, and passes it on to the server. */
	handIn(record: SignedRecord): Promise<{ ticket: Ticket; isNew: boolean }>;

	log(kind: string, data: Record<string, unknown>): Promise<void>;
}
