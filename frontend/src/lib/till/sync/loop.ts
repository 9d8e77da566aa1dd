import { ApiFailure } from '#lib/graphql/failure.ts';

const IDLE_MS = 10_000;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;

/** Does something again and again: soon when it is asked to, later and later while it fails. */
export class Loop {
	readonly #work: () => Promise<void>;
	readonly #failed: (reason: unknown) => void;
	readonly #chance: () => number;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running: Promise<void> | null = null;
	#isWanted = false;
	#failures = 0;
	#isStopped = true;

	/** @param chance from 0 to 1; spreads the tries of many tills over time */
	constructor(
		work: () => Promise<void>,
		failed: (reason: unknown) => void,
		chance: () => number = Math.random
	) {
		this.#work = work;
		this.#failed = failed;
		this.#chance = chance;
	}

	start(): void {
		this.#isStopped = false;
		this.soon();
	}

	stop(): void {
		this.#isStopped = true;
		clearTimeout(this.#timer);
	}

	/** Works now, or once more when it is working; a failure before is forgotten. */
	soon(): void {
		this.#failures = 0;
		if (this.#running) this.#isWanted = true;
		else this.#schedule(0);
	}

	/** Does `work` in its place now, and resolves when it is done. @throws what `work` throws */
	async now(work: () => Promise<void>): Promise<void> {
		await this.#running?.catch(() => undefined);
		this.#running = work();
		try {
			await this.#running;
		} finally {
			this.#running = null;
		}
	}

	/** Milliseconds until the next try. */
	get #wait(): number {
		if (this.#failures === 0) return IDLE_MS;
		const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (this.#failures - 1));
		return longest * (0.5 + this.#chance() / 2);
	}

	#schedule(milliseconds: number): void {
		clearTimeout(this.#timer);
		if (!this.#isStopped) this.#timer = setTimeout(() => void this.#run(), milliseconds);
	}

	async #run(): Promise<void> {
		if (this.#running) return;
		this.#isWanted = false;
		this.#running = this.#work();
		try {
			await this.#running;
			this.#failures = 0;
		} catch (reason) {
			this.#failures += 1;
			this.#failed(reason);
		} finally {
			this.#running = null;
		}
		this.#schedule(this.#isWanted ? 0 : this.#wait);
	}
}

export const isNetworkFailure = (reason: unknown): boolean =>
	reason instanceof ApiFailure && reason.kind === 'network';
