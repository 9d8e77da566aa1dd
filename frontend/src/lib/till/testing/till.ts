import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { vi } from 'vitest';
import type { Environment } from '../session/environment.ts';
import { Till } from '../session/till.svelte.ts';
import type { DraftLine, DraftTender, Piece, TicketDraft } from '../session/types.ts';
import { Database } from '../store/database.ts';
import { lampe, robe } from './frame.ts';
import { TestServer } from './server.ts';

let browsers = 0;

/** A browser with its own storage, its clock and a server, for one test. */
export class TestBrowser {
	/** Monday 7 December 2026, 14:05 in Paris. */
	time = Date.UTC(2026, 11, 7, 13, 5);
	/** What cannot be set. */
	steady = 0;
	persists = true;
	readonly server: TestServer;
	readonly #factory = new IDBFactory();
	/** Locks and channels of different browsers have nothing to do with each other. */
	readonly #name = `till-${(browsers += 1)}`;
	readonly #session = new Map<string, string>();
	readonly #tills: Till[] = [];

	constructor(server = new TestServer()) {
		this.server = server;
		if (server.stock.length === 0) server.stock = [robe, lampe];
		server.now = () => this.time;
		vi.stubGlobal('window', new EventTarget());
		vi.stubGlobal('document', Object.assign(new EventTarget(), { hidden: false }));
		Object.defineProperty(navigator, 'onLine', { value: true, configurable: true });
	}

	environment(): Environment {
		Dexie.dependencies.indexedDB = this.#factory;
		return {
			database: new Database(this.#name),
			api: this.server,
			now: () => this.time,
			monotonic: () => this.steady,
			version: '1',
			worker: null,
			agent: 'Test browser',
			session: {
				getItem: (key) => this.#session.get(key) ?? null,
				setItem: (key, value) => void this.#session.set(key, value),
				removeItem: (key) => void this.#session.delete(key)
			},
			persist: () => Promise.resolve(this.persists)
		};
	}

	/** Time passes. */
	wait(milliseconds: number): void {
		this.time += milliseconds;
		this.steady += milliseconds;
	}

	async pair(): Promise<Till> {
		return this.#follow(await Till.pair('good', this.environment()));
	}

	async open(): Promise<Till> {
		const till = await Till.open(this.environment());
		if (!till) throw new Error('not paired');
		return this.#follow(till);
	}

	/** A till with Brigitte and an open shift of 100 € float. */
	async openForSale(): Promise<Till> {
		const till = await this.pair();
		await till.syncNow();
		await till.signIn('3', '1234');
		await till.openShift({ float: 10_000, counts: { '5000': 2 } });
		return till;
	}

	stop(): void {
		for (const till of this.#tills.splice(0)) till.stop();
	}

	#follow(till: Till): Till {
		this.#tills.push(till);
		return till;
	}
}

export const line = (piece: Piece, changes: Partial<DraftLine> = {}): DraftLine => ({
	piece,
	quantity: 1,
	unit: piece.price,
	discount: 0,
	reason: '',
	...changes
});

/** A basket that is paid in cash to the cent. */
export function inCash(...lines: DraftLine[]): TicketDraft {
	const amount = lines.reduce(
		(sum, { quantity, unit, discount }) => sum + quantity * unit - discount,
		0
	);
	return { lines, tenders: [cash(amount)] };
}

export const cash = (amount: number): DraftTender => ({ kind: 'cash', amount });
