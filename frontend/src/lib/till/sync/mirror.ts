import { parse } from '#lib/receipt-code/canonical.ts';
import { isSigned } from '#lib/receipt-code/signature.ts';
import type { JournalEvent } from '../journal/events.ts';
import type { Core } from '../session/core.ts';
import { ticketRow } from '../session/tickets.ts';
import type { SignedRecord } from '../session/types.ts';
import type { FrameDevice, Sent } from '../store/database.ts';
import type { TillApi } from './api.ts';

const CURSOR = 'mirrorAfter';

/** Brings the tickets and hand-overs of the market's other devices here; gives how many were new. */
export async function pullMirror(
	core: Core,
	api: TillApi,
	devices: readonly FrameDevice[]
): Promise<number> {
	let found = 0;
	for (;;) {
		const after = (await core.database.read<number>(CURSOR)) ?? 0;
		const { records, next } = await api.mirror(core.device.token, after);
		for (const record of records) {
			const event = await believedEvent(record, devices);
			if (event && (await keepMirrored(core, event, record, 1))) found += 1;
		}
		await core.database.write(CURSOR, next);
		if (records.length === 0 || next <= after) return found;
	}
}

/** The event of a record that a device of this market signed; null for any other. */
export async function believedEvent(
	record: SignedRecord,
	devices: readonly FrameDevice[]
): Promise<JournalEvent | null> {
	const event = parse(record.event) as unknown as JournalEvent;
	const device = devices.find(({ id }) => id === event.device);
	if (!device) return null;
	return (await isSigned(device.publicKey, record.event, record.signature)) ? event : null;
}

/** Keeps a record of another device; gives whether it was new. `sent` 0: to be passed on. */
export async function keepMirrored(
	{ database, device }: Core,
	event: JournalEvent,
	record: SignedRecord,
	sent: Sent
): Promise<boolean> {
	if (event.device === device.id) return false;
	const { id, stream, number } = event;
	const { event: text, signature } = record;
	return database.transaction('rw', database.mirror, database.tickets, async () => {
		const known = await database.mirror.get(id);
		if (known) {
			if (sent === 1 && known.sent === 0) await database.mirror.update(id, { sent });
			return false;
		}
		await database.mirror.put({
			id,
			device: event.device,
			stream,
			number,
			event: text,
			signature,
			sent
		});
		if (stream === 'ticket') await database.tickets.put(ticketRow(event, record, true));
		return true;
	});
}
