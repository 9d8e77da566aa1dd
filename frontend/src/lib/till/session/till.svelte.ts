import { parse } from '#lib/receipt-code/canonical.ts';
import { writeCode } from '#lib/receipt-code/code.ts';
import type { JournalEvent } from '../journal/events.ts';
import { askedFor } from './asking.ts';
import { wayBack } from './corrections.ts';
import { browserEnvironment, type Environment } from './environment.ts';
import { openCore, pairDevice } from './pairing.ts';
import { mailReceipt } from './receipt-mail.ts';
import { keepReceipt, readReceipt, type Reading } from './receipts.ts';
import { Refusal } from './refusal.ts';
import { leftOfTicket, writeCorrection, writeDuplicate, writeSale } from './selling.ts';
import { withTicket } from './shifts.ts';
import { startUp } from './start-up.ts';
import type { TenderRequest } from './tender-request.svelte.ts';
import { findTickets, ticketsOf } from './tickets.ts';
import { TillDrawer } from './till-drawer.ts';
import type {
	Correction,
	DraftLine,
	DraftTender,
	Left,
	Notice,
	PiecesBack,
	SignedRecord,
	Ticket,
	TicketDraft,
	TicketQuery
} from './types.ts';

/**
 * The till of this browser: what its screens show (`TillBase`) and do. Every act is on the disk when it
 * resolves; one that is not possible throws a `Refusal`, and nothing is written.
 */
export class Till extends TillDrawer {
	/** The till of this browser; null when it is not paired. Works without network. */
	static async open(given?: Environment): Promise<Till | null> {
		const environment = given ?? (await browserEnvironment());
		const opened = await openCore(environment);
		if (!opened) return null;
		const till = new Till(opened.core, environment, opened.frame, opened.lastEvent);
		await till.start();
		if (till.tab === 'active') await startUp(till.core, environment, till.logbook);
		await till.state.count();
		return till;
	}

	/** Pairs this browser with a till by the code an organiser shows. @throws Refusal PAIRING_CODE, NO_NETWORK, NOT_SENT */
	static async pair(code: string, given?: Environment): Promise<Till> {
		const environment = given ?? (await browserEnvironment());
		await pairDevice(environment, code);
		const till = await Till.open(environment);
		if (!till) throw new Refusal('NOT_PAIRED');
		return till;
	}

	/** This tab sells from now on, the other one looks on. */
	async takeOver(): Promise<void> {
		await this.tabs.takeOver();
		await this.state.load();
	}

	/** Reloads with the new version; not while a sale is under way (`busy`) or a card is being asked. */
	update(busy: boolean): boolean {
		if (!this.hasUpdate || busy || this.requests.some(({ isFinal }) => !isFinal)) return false;
		this.updates.apply();
		return true;
	}

	async dismiss({ id }: Notice): Promise<void> {
		await this.core.database.notices.delete(id);
		await this.state.count();
	}

	/** Sends what waits and reads what changed. @throws Refusal NO_NETWORK */
	async syncNow(): Promise<void> {
		await this.background.now().catch((cause: unknown) => {
			throw new Refusal('NO_NETWORK', {}, { cause });
		});
	}

	/** Reads frame and catalogue again. @throws Refusal NO_NETWORK */
	async refresh(): Promise<void> {
		await this.syncNow();
		await this.updates.look();
	}

	/** @throws Refusal that names what has to be changed first */
	async sell(draft: TicketDraft): Promise<Ticket> {
		return this.act(async () => {
			const row = await writeSale(this.counter(this.demandCashier()), draft);
			await this.desk.forget();
			return this.#shown(row);
		});
	}

	/** A void or refund. The cashier may take back a ticket of her shift; else a manager has to allow it. */
	async correct(correction: Correction): Promise<Ticket> {
		return this.act(async () => {
			const { kind, original, approval } = correction;
			const isOwn = kind === 'void' && original.shift === (this.shift?.id ?? '');
			const cashier =
				this.isTraining || (isOwn && !approval)
					? this.demandCashier()
					: await this.demandManager(approval);
			return this.#shown(await writeCorrection(this.counter(cashier), correction));
		});
	}

	leftOf(ticket: Ticket): Promise<Left> {
		return leftOfTicket(this.core, ticket);
	}

	/** What some pieces of a ticket cost, and tenders that give it back the way it was paid. */
	wayBack(left: Left, pieces: readonly PiecesBack[]): { amount: number; tenders: DraftTender[] } {
		return wayBack(left, pieces);
	}

	/** Counts one more duplicate; gives how many there are. */
	async duplicate(ticket: Ticket, how: 'screen' | 'print' | 'mail'): Promise<number> {
		return this.act(() => {
			const { core, isTraining } = this;
			const cashier = this.demandCashier();
			const shift = this.shift?.id ?? '';
			const counter = { core, frame: this.state.stored, cashier, shift, isTraining };
			return writeDuplicate(counter, ticket, how);
		});
	}

	/**
	 * Has the server send a receipt to an address, which nobody keeps; `copy` is 0 for the receipt itself, else
	 * the duplicate's number. The same again sends nothing. @throws Refusal NO_NETWORK, IN_TRAINING, RECEIPT_MAIL
	 */
	async mail(
		{ id, isTraining }: Ticket,
		email: string,
		language: string,
		copy: number
	): Promise<void> {
		if (isTraining) throw new Refusal('IN_TRAINING');
		if (this.network === 'offline') throw new Refusal('NO_NETWORK');
		const mail = { event: id, email, language, copy };
		await mailReceipt(this.core, this.environment.api, mail, async () => {
			if (this.waiting > 0) await this.syncNow();
		});
	}

	/** Own and mirrored tickets, newest first; of the training stream while training. */
	tickets(query: TicketQuery = {}): Promise<Ticket[]> {
		return findTickets(this.core.database, this.isTraining, query);
	}

	/** @throws Refusal REQUEST_OPEN, REQUEST_UNUSED */
	async setTraining(on: boolean): Promise<void> {
		await this.act(async () => {
			if (on === this.isTraining) return;
			await this.demandNoRequest();
			await this.logbook.write(on ? 'training_on' : 'training_off', { note: '' });
			await this.core.database.write('training', on);
			this.state.isTraining = on;
		});
	}

	/** Asks for a card (our reader) or phone payment of part of a basket. @throws Refusal NO_NETWORK, REQUEST_OPEN, IN_TRAINING */
	async ask(
		kind: 'card' | 'qr',
		amount: number,
		lines: readonly DraftLine[]
	): Promise<TenderRequest> {
		return this.act(async () => {
			if (this.isTraining) throw new Refusal('IN_TRAINING');
			if (this.network === 'offline') throw new Refusal('NO_NETWORK');
			this.demandCashier();
			this.demandShift();
			const paid = (await this.desk.open()).filter(({ state }) => state === 'paid');
			return this.desk.ask(askedFor(kind, amount, lines, { frame: this.state.stored, paid }));
		});
	}

	/** Addresses for the receipt's QR codes: one, or several parts of a long receipt. */
	receiptCode({ record }: Ticket): Promise<string[]> {
		return writeCode(this.frame.publicUrl, record);
	}

	/** Reads a receipt code of any device of this market; several parts one after another. */
	readReceiptCode(text: string): Promise<Reading> {
		return readReceipt(this.core, this.parts, text, this.state.stored.devices);
	}

	/** Keeps a ticket that was read from its code, and passes it on to the server. */
	async handIn(record: SignedRecord): Promise<{ ticket: Ticket; isNew: boolean }> {
		return this.act(async () => {
			const event = parse(record.event) as unknown as JournalEvent;
			const kept = await keepReceipt(this.core, record, event, this.state.stored.devices);
			if (kept.isNew) await this.logbook.write('rebuilt', { note: kept.ticket.receipt });
			return kept;
		});
	}

	/** Notes what is no ticket and no money; see `LOG_KINDS`. */
	async log(kind: string, data: Record<string, unknown>): Promise<void> {
		await this.act(() => this.logbook.writeAny(kind, data));
	}

	/** The ticket as screens show it, with what it changed. */
	async #shown(row: Parameters<typeof ticketsOf>[1][number]): Promise<Ticket> {
		if (!row.isTraining) {
			if (this.shift) this.state.shift = withTicket(this.shift, row);
			this.state.catalogue = this.catalogue.after(row.lines);
		}
		return { ...row, isSent: false, copies: 0 };
	}
}
