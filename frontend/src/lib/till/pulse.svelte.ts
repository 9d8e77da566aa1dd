const BETWEEN_MS = 700;
/** Together with the pause before it, the loss of the network is noticed within two seconds. */
const PATIENCE_MS = 1200;

/** Asks the server for as little as possible; rejects when there is no answer. */
type Beat = (signal: AbortSignal) => Promise<unknown>;

/** Whether the server answers, asked all the time: a device can have a network that leads nowhere. */
export class Pulse {
	isLost = $state(false);

	#beat: Beat = () => Promise.resolve();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running = false;

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
		try {
			await this.#beat(AbortSignal.timeout(PATIENCE_MS));
			this.isLost = false;
		} catch {
			this.isLost = true;
		}
		if (!this.#running || document.hidden) return;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#ask(), BETWEEN_MS);
	}
}

/** One per browser tab; the till's layout starts it. */
export const pulse = new Pulse();
