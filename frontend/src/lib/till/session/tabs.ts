export type Tab = 'active' | 'elsewhere';

/**
 * One tab of a till sells, the others look on. The one that sells holds a lock for as long as it lives;
 * another becomes active when it ends, or takes the lock away.
 */
export class Tabs {
	state: Tab = 'elsewhere';

	readonly #changed: (tab: Tab) => void;
	readonly #lock: string;
	readonly #channel: BroadcastChannel;
	readonly #stopped = new AbortController();
	#release: () => void = () => undefined;

	/**
	 * @param name of what the tabs share
	 * @param changed this tab became active, or another one did
	 * @param written another tab wrote something
	 */
	constructor(name: string, changed: (tab: Tab) => void, written: () => void) {
		this.#lock = `${name}-active`;
		this.#channel = new BroadcastChannel(name);
		this.#changed = changed;
		this.#channel.onmessage = written;
	}

	/** Becomes active unless another tab is; resolves when that is known. */
	async start(): Promise<Tab> {
		if (await this.#ask({ ifAvailable: true })) return 'active';
		void this.#ask({ signal: this.#stopped.signal });
		return 'elsewhere';
	}

	/** Becomes active; the other tab stops writing. */
	async takeOver(): Promise<void> {
		if (this.state === 'elsewhere') await this.#ask({ steal: true });
	}

	/** Tells the other tabs to look again. */
	tell(): void {
		this.#channel.postMessage('written');
	}

	stop(): void {
		this.#stopped.abort();
		this.#release();
		this.#channel.close();
	}

	/** Whether the lock was given. */
	#ask(options: LockOptions): Promise<boolean> {
		return new Promise((resolve) => {
			const held = navigator.locks.request(this.#lock, options, (lock) => {
				resolve(lock !== null);
				if (lock === null || this.#stopped.signal.aborted) return undefined;
				this.#say('active');
				return new Promise<void>((release) => (this.#release = release));
			});
			held.catch(() => {
				resolve(false);
				this.#lost();
			});
		});
	}

	/** Another tab took over, or this one was stopped while it waited. */
	#lost(): void {
		if (this.#stopped.signal.aborted) return;
		this.#say('elsewhere');
		void this.#ask({ signal: this.#stopped.signal });
	}

	#say(tab: Tab): void {
		if (this.state === tab) return;
		this.state = tab;
		this.#changed(tab);
	}
}
