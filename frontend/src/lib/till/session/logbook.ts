import type { Data } from '#lib/receipt-code/canonical.ts';
import type { Core } from './core.ts';
import { Refusal } from './refusal.ts';
import type { Person } from './types.ts';

/** Kinds of the `log` stream; docs/journal.md. */
export const LOG_KINDS = [
	'paired',
	'start',
	'cashier',
	'offline',
	'online',
	'clock',
	'parameter',
	'snapshot',
	'training_on',
	'training_off',
	'version',
	'storage',
	'export',
	'verify_failed',
	'price_tag',
	'rebuilt',
	'retired'
] as const;
export type LogKind = (typeof LOG_KINDS)[number];

/** Writes what is no ticket and no money, so that nothing happens unseen. */
export class Logbook {
	readonly #core: Core;
	readonly #who: () => { cashier: Person; shift: string };

	constructor(core: Core, who: () => { cashier: Person; shift: string }) {
		this.#core = core;
		this.#who = who;
	}

	async write(kind: LogKind, data: Data): Promise<void> {
		await this.#core.journal.append({ stream: 'log', kind, data, ...this.#who() });
	}

	/** @throws Refusal for a kind that the journal does not have */
	async writeAny(kind: string, data: Record<string, unknown>): Promise<void> {
		const known = LOG_KINDS.find((one) => one === kind);
		if (!known) throw new Refusal('UNKNOWN_KIND', { kind });
		await this.write(known, data as Data);
	}
}
