import { canonical, type Data } from '#lib/receipt-code/canonical.ts';
import { Refusal } from '../session/refusal.ts';
import type { Person } from '../session/types.ts';
import type { Database, DeviceRow, EventRow } from '../store/database.ts';
import { sign } from '../store/keys.ts';
import { FORMAT, MODULE, NOBODY, type Head, type JournalEvent, type Stream } from './events.ts';
import { NO_HASH, sha256 } from './hash.ts';

/** One act to be written down. */
export interface Act {
	readonly stream: Stream;
	readonly kind: string;
	/** The data, or what makes it from the number that the event gets and the heads before it. */
	readonly data: Data | ((number: number, heads: readonly Head[]) => Data);
	readonly cashier?: Person;
	readonly shift?: string;
	/** Makes the id known before it is written. */
	readonly id?: string;
	/** Rows that belong to the event: written with it or not at all. Awaits nothing but the database. */
	readonly beside?: (written: Written) => Promise<void>;
}

export interface Written {
	readonly event: JournalEvent;
	readonly row: EventRow;
}

/** Another tab wrote between our reading and our writing, in a browser without locks between tabs. */
class HeadMoved extends Error {
	override readonly name = 'HeadMoved';
}

/**
 * What this device did: numbered without gaps, chained and signed. A number is given under a lock that
 * all tabs share, and the transaction that writes looks at the head once more: two tabs never number twice.
 */
export class Journal {
	readonly #database: Database;
	readonly #device: string;
	readonly #key: CryptoKey;
	readonly #now: () => number;

	constructor(database: Database, device: string, key: CryptoKey, now: () => number = Date.now) {
		this.#database = database;
		this.#device = device;
		this.#key = key;
		this.#now = now;
	}

	/**
	 * Writes an event; it is on the disk when this resolves.
	 *
	 * @param act the act, or what makes it under the lock from what is then on the disk; what that
	 *   throws stops the act, and nothing is written
	 * @throws Refusal NOT_PAIRED when the browser has forgotten this device, or is another by now: numbers
	 *   would start at one again
	 */
	async append(act: Act | (() => Promise<Act>)): Promise<Written> {
		return navigator.locks.request(`${this.#database.name}-journal`, async () =>
			this.#write(typeof act === 'function' ? await act() : act)
		);
	}

	async head(stream: Stream): Promise<Head> {
		return (await this.#database.heads.get(stream)) ?? none(stream);
	}

	async #write(act: Act): Promise<Written> {
		const heads = await this.#database.heads.toArray();
		const head = heads.find(({ stream }) => stream === act.stream) ?? none(act.stream);
		const event = this.#event(act, head, heads);
		const text = canonical(event);
		// Both are computed before the transaction: waiting for anything else would end it.
		const [hash, signature] = await Promise.all([sha256(text), sign(this.#key, text)]);
		const { id, stream, number, kind, at, shift } = event;
		const unnumbered = { id, stream, number, kind, at, shift, hash, signature, event: text };
		const database = this.#database;
		return database.transaction('rw', database.tables, async () => {
			const kept = await database.read<DeviceRow>('device');
			if (kept?.id !== this.#device) throw new Refusal('NOT_PAIRED');
			const current = await this.head(stream);
			if (current.number !== head.number) throw new HeadMoved(`${stream} ${head.number}`);
			const seq = await database.events.add({ ...unnumbered, sent: 0 });
			await database.heads.put({ stream, number, hash });
			const written = { event, row: { ...unnumbered, seq, sent: 0 as const } };
			await act.beside?.(written);
			return written;
		});
	}

	#event(act: Act, head: Head, heads: readonly Head[]): JournalEvent {
		const number = head.number + 1;
		return {
			format: FORMAT,
			module: MODULE,
			id: act.id ?? crypto.randomUUID(),
			device: this.#device,
			stream: act.stream,
			number,
			previous: head.hash,
			at: new Date(this.#now()).toISOString(),
			cashier: { id: (act.cashier ?? NOBODY).id, name: (act.cashier ?? NOBODY).name },
			shift: act.shift ?? '',
			kind: act.kind,
			data: typeof act.data === 'function' ? act.data(number, heads) : act.data
		};
	}
}

const none = (stream: Stream): Head => ({ stream, number: 0, hash: NO_HASH });
