const BETWEEN_MS = 700;
/** Together with the pause before it, the loss of the network is noticed within two seconds. */
const PATIENCE_MS = 1200;
/** A slow network is not a lost one: after a slow answer the till waits longer for the next. */
const MOST_PATIENCE_MS = 5000;
const GIVES_UP_MS = 10_000;

/** Asks the server for as little as possible; rejects when there is no answer. */
type Beat = (signal: AbortSignal) => Promise<unknown>;

/** Whether the server answers, asked all the time: a device can have a network that leads nowhere. */
export class Pulse {
	isLost = $state(false);

	#beat: Beat = () => Promise.resolve();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running = false;
	#asking = false;
	#patience = PATIENCE_MS;

	/** Starts asking; gives the function that stops it. */
	start(beat: Beat): () => void {
		this.#beat = beat;
		const lost = (): void => {
			this.isLost = true;
		};
		const again = (): void => {
			if (this.#running && !document.hidden) void this.#ask();
		};
		this.#running = true;
		this.isLost = !navigator.onLine;
		window.addEventListener('offline', lost);
		window.addEventListener('online', again);
		document.addEventListener('visibilitychange', again);
		void this.#ask();
		return () => {
			this.#running = false;
			clearTimeout(this.#timer);
			window.removeEventListener('offline', lost);
			window.removeEventListener('online', again);
			document.removeEventListener('visibilitychange', again);
		};
	}

	async #ask(): Promise<void> {
		clearTimeout(this.#timer);
		if (this.#asking) return;
		this.#asking = true;
		const asked = performance.now();
		const alarm = setTimeout(() => (this.isLost = true), this.#patience);
		try {
			await this.#beat(AbortSignal.timeout(GIVES_UP_MS));
			this.isLost = false;
			const took = performance.now() - asked;
			this.#patience = Math.min(MOST_PATIENCE_MS, Math.max(PATIENCE_MS, 2 * took));
		} catch {
			this.isLost = true;
		} finally {
			clearTimeout(alarm);
			this.#asking = false;
		}
		if (!this.#running || document.hidden) return;
		this.#timer = setTimeout(() => void this.#ask(), BETWEEN_MS);
	}
}

/** One per browser tab; the till's layout starts it. */
export const pulse = new Pulse();
