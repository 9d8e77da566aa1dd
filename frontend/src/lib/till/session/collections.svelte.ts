import { parse } from '#lib/receipt-code/canonical.ts';
import type { JournalEvent } from '../journal/events.ts';
import type { TillApi } from '../sync/api.ts';
import type { Collection, PiecesOfLine } from './collecting.ts';
import type { Core } from './core.ts';
import { Refusal } from './refusal.ts';
import type { Person } from './types.ts';

interface HandedOver {
	readonly code: string;
	readonly lines: readonly PiecesOfLine[];
}

/** Web orders that wait at this market; they are handed over without network. */
export class Collections {
	all = $state.raw<readonly Collection[]>([]);

	readonly #core: Core;

	constructor(core: Core) {
		this.#core = core;
	}

	/** The order that a customer's code names, also when nothing is left of it; null for no code of this market. */
	withCode(text: string): Collection | null {
		const code = plain(text);
		return this.all.find((one) => plain(one.code) === code) ?? null;
	}

	async load(): Promise<void> {
		this.all = await this.#core.database.collections.toArray();
	}

	/** Reads what waits; what this till handed over and has not told yet does not. */
	async read(api: TillApi): Promise<void> {
		const { database, device } = this.#core;
		const read = await api.collections(device.token);
		const handed = await this.#handedSince();
		await database.transaction('rw', database.collections, async () => {
			await database.collections.clear();
			await database.collections.bulkPut(handed.reduce(without, read));
		});
		await this.load();
	}

	/** @throws Refusal MORE_THAN_WAITING, EMPTY_BASKET */
	async handOver(
		collection: Collection,
		pieces: readonly PiecesOfLine[],
		who: { cashier: Person; shift: string }
	): Promise<void> {
		const { database, journal } = this.#core;
		const given = pieces.filter(({ quantity }) => quantity !== 0);
		await journal.append(async () => {
			const now = (await database.collections.get(collection.code)) ?? collection;
			demandWaiting(now, given);
			const { code, order } = now;
			const lines = given.map(({ line, quantity }) => ({ line, quantity }));
			const [left] = without([now], { code, lines });
			return {
				stream: 'collect',
				kind: 'handed_over',
				...who,
				data: { order, code, lines },
				beside: async () => void (left && (await database.collections.put(left)))
			};
		});
		await this.load();
	}

	/** Own hand-overs that the server does not have. */
	async #handedSince(): Promise<HandedOver[]> {
		const rows = await this.#core.database.events
			.where('sent')
			.equals(0)
			.filter(({ stream }) => stream === 'collect')
			.toArray();
		return rows.map(
			({ event }) => (parse(event) as unknown as JournalEvent).data as unknown as HandedOver
		);
	}
}

function demandWaiting({ lines }: Collection, pieces: readonly PiecesOfLine[]): void {
	if (pieces.length === 0) throw new Refusal('EMPTY_BASKET');
	for (const { line, quantity } of pieces) {
		const waiting = lines.find(({ id }) => id === line);
		const left = waiting?.quantity ?? 0;
		if (!Number.isInteger(quantity) || quantity < 1 || quantity > left) {
			throw new Refusal('MORE_THAN_WAITING', { label: waiting?.label ?? '', left });
		}
	}
}

/** What waits after pieces were handed over. */
const without = (all: readonly Collection[], { code, lines: given }: HandedOver): Collection[] =>
	all.map((one) =>
		one.code === code
			? {
					...one,
					lines: one.lines.map((line) => {
						const gone = given.find(({ line: id }) => id === line.id)?.quantity ?? 0;
						return { ...line, quantity: Math.max(0, line.quantity - gone) };
					})
				}
			: one
	);

/** A customer's page shows the code in two groups, and that is how it is read out and typed. */
const plain = (code: string): string => code.replaceAll(/[\s-]/g, '').toUpperCase();
