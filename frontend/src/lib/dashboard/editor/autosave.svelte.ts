import { isoNow } from './iso-now.ts';

/** So long after the last letter, in milliseconds. */
export const QUIET = 1500;

export type AutosaveState = 'idle' | 'saving' | 'saved' | 'failed';

/**
 * Saves while somebody types: once she pauses, one request after the other, never two at once. What is typed during
 * a request goes with the next one; a refused one is tried again after the next letter.
 */
export class Autosave {
	state = $state<AutosaveState>('idle');
	/** When it was saved last, as ISO 8601. */
	at = $state<string | null>(null);

	readonly #send: () => Promise<boolean>;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running: Promise<void> | null = null;

	/** `send` says whether it was kept. */
	constructor(send: () => Promise<boolean>) {
		this.#send = send;
	}

	/** Something was typed. */
	touch(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#run(), QUIET);
	}

	/** No more by itself; waits for the request under way. */
	async settle(): Promise<void> {
		clearTimeout(this.#timer);
		await this.#running;
	}

	async #run(): Promise<void> {
		if (this.#running) return this.touch();
		this.state = 'saving';
		this.#running = this.#once();
		await this.#running;
		this.#running = null;
	}

	async #once(): Promise<void> {
		try {
			const kept = await this.#send();
			this.state = kept ? 'saved' : 'failed';
			if (kept) this.at = isoNow();
		} catch {
			this.state = 'failed'; // the network: her text stays in the form, and goes with the next try
		}
	}
}
