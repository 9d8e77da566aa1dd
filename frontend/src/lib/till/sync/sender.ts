import { parse } from '#lib/receipt-code/canonical.ts';
import type { Head } from '../journal/events.ts';
import type { Outbox } from '../session/core.ts';
import type { Notice, NoticeCode, SignedRecord } from '../session/types.ts';
import type { EventRow, MirrorRow, Sent } from '../store/database.ts';
import type { SyncAnswer, TillApi } from './api.ts';

const MOST_RECORDS = 200;
const PROBLEMS = { FORK: 'FORK', SIGNATURE: 'SIGNATURE', MALFORMED: 'MALFORMED' } as const;

/** Events that the server does not have yet. */
export const countWaiting = ({ database }: Outbox): Promise<number> =>
	database.events.where('sent').equals(0).count();

/**
 * Sends what the server does not have, oldest first, at most 200 at once. Every answer is noted before
 * the next batch: it can be cut off anywhere and goes on from there.
 *
 * @returns how many records were sent; throws what the API throws
 */
export async function sendAll(
	core: Outbox,
	api: TillApi,
	answered: (answer: SyncAnswer) => Promise<void> = () => Promise.resolve()
): Promise<number> {
	let sent = 0;
	const tried = new Set<string>();
	for (;;) {
		const batch = await nextBatch(core, tried);
		const waiting = Math.max(0, (await countWaiting(core)) - batch.own.length);
		const records = [...batch.own, ...batch.passed].map(recordOf);
		if (records.length === 0 && sent > 0) return sent;
		const answer = await api.sync(core.device.token, records, waiting);
		await noteResults(core, batch, answer);
		await answered(answer);
		[...batch.own, ...batch.passed].forEach(({ id }) => tried.add(id));
		sent += records.length;
		await reconcile(core, answer.heads, tried);
		if (records.length === 0) return sent;
	}
}

interface Batch {
	readonly own: readonly EventRow[];
	/** Records of other devices that were read from their codes. */
	readonly passed: readonly MirrorRow[];
}

/** What was tried in this round and is still not known there waits for the next round. */
async function nextBatch({ database }: Outbox, tried: ReadonlySet<string>): Promise<Batch> {
	const isNew = ({ id }: { id: string }): boolean => !tried.has(id);
	const own = await database.events
		.where('sent')
		.equals(0)
		.filter(isNew)
		.limit(MOST_RECORDS)
		.toArray();
	const passed = await database.mirror
		.where('sent')
		.equals(0)
		.filter(isNew)
		.limit(MOST_RECORDS - own.length)
		.toArray();
	return { own, passed };
}

async function noteResults(
	{ database, now }: Outbox,
	{ own, passed }: Batch,
	{ results }: SyncAnswer
): Promise<void> {
	await database.transaction('rw', database.events, database.mirror, database.notices, async () => {
		for (const [index, { status, message }] of results.entries()) {
			const sent: Sent = status === 'APPENDED' || status === 'KNOWN' ? 1 : 2;
			const mine = own[index];
			const others = passed[index - own.length];
			if (mine) await database.events.update(mine.seq, { sent });
			if (others) await database.mirror.update(others.id, { sent });
			const row = mine ?? others;
			if (row && status in PROBLEMS) {
				const code = PROBLEMS[status as keyof typeof PROBLEMS];
				await database.notices.put(
					noticeOf(code, row.id, now(), { receipt: nameOf(row), message })
				);
			}
		}
	});
}

/**
 * Compares what the server has with what we sent. It lost its tail: that is sent again. It has more
 * than we wrote, or something else: this device has lost events, and somebody must see it.
 */
export async function reconcile(
	core: Outbox,
	heads: readonly Head[],
	tried: ReadonlySet<string> = new Set()
): Promise<void> {
	const { database } = core;
	const there = new Map(heads.map((head) => [head.stream, head]));
	for (const mine of await database.heads.toArray()) {
		const head = there.get(mine.stream);
		await sendAgain(core, mine.stream, head?.number ?? 0, tried);
	}
	for (const { stream, number, hash } of heads) {
		const row = await database.events.where('[stream+number]').equals([stream, number]).first();
		if (row?.hash === hash) continue;
		const here = (await database.heads.get(stream))?.number ?? 0;
		const values = { stream, here, there: number };
		await database.notices.put(noticeOf('BEHIND', `behind ${stream}`, core.now(), values));
	}
}

async function sendAgain(
	{ database }: Outbox,
	stream: string,
	after: number,
	tried: ReadonlySet<string>
): Promise<void> {
	await database.events
		.where('[stream+number]')
		.between([stream, after], [stream, Infinity], false)
		.filter(({ sent, id }) => sent === 1 && !tried.has(id))
		.modify({ sent: 0 });
}

export const noticeOf = (
	code: NoticeCode,
	id: string,
	at: number,
	values: Notice['values']
): Notice => ({ id, code, at: new Date(at).toISOString(), values });

const recordOf = ({ event, signature }: SignedRecord): SignedRecord => ({ event, signature });

/** A ticket's receipt, or the stream and number of another event. */
function nameOf({ event, stream, number }: EventRow | MirrorRow): string {
	const data = parse(event).data;
	const receipt = typeof data === 'object' && 'receipt' in data ? data.receipt : undefined;
	return typeof receipt === 'string' ? receipt : `${stream} ${number}`;
}
