import type { Journal } from '../journal/journal.ts';
import type { Database, DeviceRow } from '../store/database.ts';

/** What every part of the till works with. */
export interface Core {
	readonly database: Database;
	readonly journal: Journal;
	readonly device: DeviceRow;
	/** Milliseconds by this device's clock. */
	readonly now: () => number;
}

/** What sending needs: no key, for what waits is signed. */
export type Outbox = Omit<Core, 'journal'>;
