import { Parts, readPart, Unreadable, type ReadCode } from '#lib/receipt-code/code.ts';
import { isSigned } from '#lib/receipt-code/signature.ts';
import type { JournalEvent } from '../journal/events.ts';
import type { FrameDevice } from '../store/database.ts';
import { keepMirrored } from '../sync/mirror.ts';
import type { Core } from './core.ts';
import { Refusal } from './refusal.ts';
import { ticketRow, ticketsOf } from './tickets.ts';
import type { SignedRecord, Ticket } from './types.ts';

const KINDS = ['sale', 'void', 'refund'];

export type Reading = { readonly ticket: Ticket } | { readonly have: number; readonly of: number };

/**
 * Reads one code; a receipt in several parts is there with its last one.
 *
 * @throws Refusal CODE_UNREADABLE, CODE_STRANGER, CODE_SIGNATURE, NOT_A_TICKET
 */
export async function readReceipt(
	core: Core,
	parts: Parts,
	text: string,
	devices: readonly FrameDevice[]
): Promise<Reading> {
	let read: ReadCode | null;
	try {
		read = await parts.add(readPart(text));
	} catch (cause) {
		if (cause instanceof Unreadable) throw new Refusal('CODE_UNREADABLE', {}, { cause });
		throw cause;
	}
	if (!read) return { have: parts.have, of: parts.of };
	const event = await demandBelieved(read, read.value as unknown as JournalEvent, devices);
	return { ticket: await ticketOf(core, event, read) };
}

/** Keeps a ticket of another device, to be passed on to the server. @throws Refusal as `readReceipt` */
export async function keepReceipt(
	core: Core,
	record: SignedRecord,
	event: JournalEvent,
	devices: readonly FrameDevice[]
): Promise<{ ticket: Ticket; isNew: boolean }> {
	await demandBelieved(record, event, devices);
	if (event.stream !== 'ticket') throw new Refusal('NOT_A_TICKET');
	const isNew = await keepMirrored(core, event, record, 0);
	return { ticket: await ticketOf(core, event, record), isNew };
}

async function demandBelieved(
	{ event: text, signature }: SignedRecord,
	event: JournalEvent,
	devices: readonly FrameDevice[]
): Promise<JournalEvent> {
	const isTicket = event.stream === 'ticket' || event.stream === 'training';
	if (!isTicket || !KINDS.includes(event.kind)) throw new Refusal('NOT_A_TICKET');
	const device = devices.find(({ id }) => id === event.device);
	if (!device) throw new Refusal('CODE_STRANGER');
	if (!(await isSigned(device.publicKey, text, signature))) throw new Refusal('CODE_SIGNATURE');
	return event;
}

/** As this device knows it, or as the code says. */
async function ticketOf(core: Core, event: JournalEvent, record: SignedRecord): Promise<Ticket> {
	const known = await core.database.tickets.get(event.id);
	const row = known ?? ticketRow(event, record, event.device !== core.device.id);
	const [ticket] = await ticketsOf(core.database, [row]);
	if (!ticket) throw new Error('a row makes a ticket');
	return ticket;
}
