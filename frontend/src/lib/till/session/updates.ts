import { isTillWorker } from '#lib/worker-addresses.ts';

/**
 * The service worker that lets the till start without network. Only a browser that opens the till gets
 * it. A new version waits until `apply`: it never changes the page in the middle of a sale.
 */
export class Updates {
	readonly #worker: string | null;
	readonly #found: () => void;
	#registration: ServiceWorkerRegistration | null = null;
	#isApplying = false;

	/** @param worker its address; null where there is none */
	constructor(worker: string | null, found: () => void) {
		this.#worker = worker;
		this.#found = found;
	}

	async start(): Promise<void> {
		if (this.#worker === null || !('serviceWorker' in navigator)) return;
		const registration = await navigator.serviceWorker.register(this.#worker, { scope: '/' });
		this.#registration = registration;
		if (registration.waiting && this.#isTill(registration)) this.#found();
		registration.addEventListener('updatefound', () => {
			const next = registration.installing;
			next?.addEventListener('statechange', () => {
				if (next.state === 'installed' && this.#isTill(registration)) this.#found();
			});
		});
		navigator.serviceWorker.addEventListener('controllerchange', () => {
			if (this.#isApplying) location.reload();
		});
	}

	/** Whether a till was there before; the shop's worker is no older version of it. */
	#isTill({ active }: ServiceWorkerRegistration): boolean {
		return active !== null && isTillWorker(active.scriptURL);
	}

	/** Looks for a new version; does nothing without network. */
	async look(): Promise<void> {
		await this.#registration?.update().catch(() => undefined);
	}

	/** Loads the version that waits. */
	apply(): void {
		const next = this.#registration?.waiting;
		if (!next) return;
		this.#isApplying = true;
		next.postMessage('take over');
	}
}
