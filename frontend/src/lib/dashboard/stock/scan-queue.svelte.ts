/** What was scanned and is not yet known to be counted. */
export interface QueuedScan {
	/** Made here, so that a scan that is sent twice counts once. */
	readonly id: string;
	readonly code: string;
}

/** Sends scans; throws when the network does not carry them. */
export type SendScans = (scans: readonly QueuedScan[]) => Promise<void>;

const AT_ONCE = 100;
const RETRY_AFTER_MS = 3000;

/**
 * Scans come faster than a network answers: they wait here and go together. What the network loses is
 * sent again under the same ids until it has arrived.
 */
export class ScanQueue {
	waiting = $state.raw<readonly QueuedScan[]>([]);
	isLost = $state(false);

	readonly #send: SendScans;
	#isSending = false;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(send: SendScans) {
		this.#send = send;
	}

	/** Takes a scan; an empty one is none. */
	add(text: string): void {
		const code = text.trim();
		if (code === '') return;
		this.waiting = [...this.waiting, { id: crypto.randomUUID(), code }];
		void this.flush();
	}

	/** Sends what waits, batch after batch, unless that is happening already. */
	async flush(): Promise<void> {
		if (this.#isSending) return;
		this.#isSending = true;
		clearTimeout(this.#timer);
		try {
			while (this.waiting.length > 0) {
				const batch = this.waiting.slice(0, AT_ONCE);
				await this.#send(batch);
				this.waiting = this.waiting.slice(batch.length);
				this.isLost = false;
			}
		} catch {
			this.isLost = true;
			this.#timer = setTimeout(() => void this.flush(), RETRY_AFTER_MS);
		} finally {
			this.#isSending = false;
		}
	}

	/** No more attempts: the page is left. */
	stop(): void {
		clearTimeout(this.#timer);
	}
}
