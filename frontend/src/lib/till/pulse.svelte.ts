const BETWEEN_MS = 700;
/** Together with the pause before it, a silent network is noticed within two seconds. */
const SLOW_AFTER_MS = 1200;
/** A slow network is not a lost one: it still sells. */
const LOST_AFTER_MS = 5000;
const GIVES_UP_MS = 10_000;

/** Asks the server for as little as possible; rejects when there is no answer. */
type Beat = (signal: AbortSignal) => Promise<unknown>;

/** `slow`: no answer yet, selling goes on; `lost`: nothing can be sent. */
export type NetworkState = 'ok' | 'slow' | 'lost';

/** Whether the server answers, asked all the time: a device can have a network that leads nowhere. */
export class Pulse {
	network = $state<NetworkState>('ok');
	readonly isLost = $derived.by(() => this.network === 'lost');

	#beat: Beat = () => Promise.resolve();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running = false;
	#asking = false;

	/** Starts asking; gives the function that stops it. */
	start(beat: Beat): () => void {
		this.#beat = beat;
		const lost = (): void => {
			this.network = 'lost';
		};
		const again = (): void => {
			if (this.#running && !document.hidden) void this.#ask();
		};
		this.#running = true;
		this.network = navigator.onLine ? 'ok' : 'lost';
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
		const alarms = [
			setTimeout(() => this.#worsen('slow'), SLOW_AFTER_MS),
			setTimeout(() => this.#worsen('lost'), LOST_AFTER_MS)
		];
		try {
			await this.#beat(AbortSignal.timeout(GIVES_UP_MS));
			this.network = performance.now() - asked < SLOW_AFTER_MS ? 'ok' : 'slow';
		} catch {
			this.network = 'lost';
		} finally {
			alarms.forEach(clearTimeout);
			this.#asking = false;
		}
		if (!this.#running || document.hidden) return;
		this.#timer = setTimeout(() => void this.#ask(), BETWEEN_MS);
	}

	/** Silence makes a lost network no better. */
	#worsen(to: 'slow' | 'lost'): void {
		if (!this.isLost) this.network = to;
	}
}

/** One per browser tab; the till's layout starts it. */
export const pulse = new Pulse();
