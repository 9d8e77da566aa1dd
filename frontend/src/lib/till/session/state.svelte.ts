import type { StoredFrame } from '../store/database.ts';
import { countWaiting } from '../sync/sender.ts';
import { Catalogue } from './catalogue.ts';
import type { Core } from './core.ts';
import { dayToClose } from './periods.ts';
import { openShiftOf } from './shifts.ts';
import { shown } from './snapshot.ts';
import type { Tab } from './tabs.ts';
import type { Cashier, Frame, Notice, Piece, Shift } from './types.ts';

/** What screens watch; all of it can be read from the device again. */
export class TillState {
	stored = $state.raw() as StoredFrame;
	catalogue = $state.raw(new Catalogue());
	shift = $state.raw<Shift | null>(null);
	cashier = $state.raw<Cashier | null>(null);
	waiting = $state(0);
	/** Milliseconds; null before the first time. */
	syncedAt = $state<number | null>(null);
	isTraining = $state(false);
	tab = $state<Tab>('elsewhere');
	notices = $state.raw<readonly Notice[]>([]);
	dayToClose = $state<string | null>(null);
	hasUpdate = $state(false);

	readonly frame: Frame = $derived(shown(this.stored));
	readonly #core: Core;
	#catalogueVersion = '';

	constructor(core: Core, stored: StoredFrame) {
		this.#core = core;
		this.stored = stored;
	}

	/** Everything but what the screen itself knows. */
	async load(): Promise<void> {
		const { database } = this.#core;
		const [frame, shift, isTraining, version] = await Promise.all([
			database.read<StoredFrame>('frame'),
			openShiftOf(database),
			database.read<boolean>('training'),
			database.read<string>('catalogueVersion')
		]);
		if (frame) this.stored = frame;
		this.shift = shift;
		this.isTraining = isTraining ?? false;
		if (version !== null && version !== this.#catalogueVersion) {
			this.showPieces(await database.pieces.toArray(), version);
		}
		await this.count();
	}

	/** What changes by itself: what waits, what somebody must see, the day. */
	async count(): Promise<void> {
		const { database } = this.#core;
		const [waiting, notices, day, synced] = await Promise.all([
			countWaiting(this.#core),
			database.notices.orderBy('at').reverse().toArray(),
			dayToClose(this.#core),
			database.read<number>('lastSyncAt')
		]);
		this.waiting = waiting;
		this.notices = notices;
		this.dayToClose = day;
		this.syncedAt = synced;
	}

	showPieces(pieces: readonly Piece[], version: string): void {
		const names = Object.fromEntries(this.stored.sellers.map(({ id, name }) => [id, name]));
		this.catalogue = new Catalogue(pieces, (seller) => names[seller] ?? '');
		this.#catalogueVersion = version;
	}
}
