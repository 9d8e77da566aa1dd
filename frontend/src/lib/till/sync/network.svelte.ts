import type { Network } from '../session/types.ts';

const BETWEEN_MS = 700;
/** Together with the pause before it, a silent network is noticed within two seconds. */
const SLOW_AFTER_MS = 1200;
/** A slow network is not a lost one: it still sells. */
const LOST_AFTER_MS = 5000;
const GIVES_UP_MS = 10_000;

/** Asks the server for as little as possible; rejects when there is no answer. */
type Beat = (signal: AbortSignal) => Promise<unknown>;

/** Whether the server answers, asked all the time: a device can have a network that leads nowhere. */
export class Pulse {
	network = $state<Network>('online');

	readonly #beat: Beat;
	readonly #changed: (network: Network) => void;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running = false;
	#asking = false;

	constructor(beat: Beat, changed: (network: Network) => void = () => undefined) {
		this.#beat = beat;
		this.#changed = changed;
	}

	/** Starts asking; gives the function that stops it. */
	start(): () => void {
		const lost = (): void => this.#say('offline');
		const again = (): void => {
			if (this.#running && !document.hidden) void this.#ask();
		};
		this.#running = true;
		this.network = navigator.onLine ? 'online' : 'offline';
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

	/** Another request found no network: no need to wait for the next beat to say so. */
	failed(): void {
		this.#say('offline');
		if (this.#running) void this.#ask();
	}

	async #ask(): Promise<void> {
		clearTimeout(this.#timer);
		if (this.#asking) return;
		this.#asking = true;
		const asked = performance.now();
		const alarms = [
			setTimeout(() => this.#worsen('slow'), SLOW_AFTER_MS),
			setTimeout(() => this.#worsen('offline'), LOST_AFTER_MS)
		];
		try {
			await this.#beat(AbortSignal.timeout(GIVES_UP_MS));
			this.#say(performance.now() - asked < SLOW_AFTER_MS ? 'online' : 'slow');
		} catch {
			this.#say('offline');
		} finally {
			alarms.forEach(clearTimeout);
			this.#asking = false;
		}
		if (!this.#running || document.hidden) return;
		this.#timer = setTimeout(() => void this.#ask(), BETWEEN_MS);
	}

	/** Silence makes a lost network no better. */
	#worsen(to: 'slow' | 'offline'): void {
		if (this.network !== 'offline') this.#say(to);
	}

	#say(network: Network): void {
		if (this.network === network) return;
		this.network = network;
		this.#changed(network);
	}
}
