import type { DraftTender } from '../session/types.ts';
import { readStored, writeStored } from '../stored.ts';

/** How a basket is being paid, part by part; kept on the device under `key` beside the basket. */
export class Tendering {
	parts = $state.raw<readonly DraftTender[]>([]);

	readonly paid = $derived(this.parts.reduce((sum, { amount }) => sum + amount, 0));
	/** Cents in cash so far. */
	readonly cash = $derived(
		this.parts.reduce((sum, { kind, amount }) => sum + (kind === 'cash' ? amount : 0), 0)
	);

	readonly #key: string;
	readonly #storage: Storage;

	constructor(key: string, storage: Storage = localStorage) {
		this.#key = key;
		this.#storage = storage;
		this.parts = readStored<DraftTender[]>(key, storage) ?? [];
	}

	/** What is still to be paid of `total`. */
	remaining(total: number): number {
		return Math.max(0, total - this.paid);
	}

	/** The customer hands over `given` cents: they pay what remains of `total`, the rest is change. */
	cashPart(given: number, total: number): DraftTender {
		const amount = Math.min(given, this.remaining(total));
		return { kind: 'cash', amount, given, change: given - amount };
	}

	add(part: DraftTender): void {
		this.#keep([...this.parts, part]);
	}

	/** Takes a part back; what a card paid is money that went and stays until it is given back. */
	remove(index: number): void {
		this.#keep(this.parts.filter((part, at) => at !== index || part.payment !== undefined));
	}

	/** Whether what the request `payment` paid stands here already. */
	holds(payment: string): boolean {
		return this.parts.some((part) => part.payment === payment);
	}

	/** The part that the card request `payment` paid is gone: it was given back. */
	forget(payment: string): void {
		this.#keep(this.parts.filter((part) => part.payment !== payment));
	}

	clear(): void {
		this.#keep([]);
	}

	#keep(parts: readonly DraftTender[]): void {
		this.parts = parts;
		writeStored(this.#key, parts, this.#storage);
	}
}
