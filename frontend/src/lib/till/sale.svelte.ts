import { ApiFailure, type FailureKind } from '#lib/graphql/failure.ts';
import type { Problem } from '#lib/graphql/problems.ts';
import type { Basket } from './basket.svelte.ts';
import { readStored, writeStored } from './stored.ts';
import type { TillReceiptFragment } from './TillReceipt.gql.ts';

const BETWEEN_TRIES_MS = 2000;

/** One sale as it is sent, and sent again unchanged until its answer is known. */
export interface Attempt {
	readonly id: string;
	readonly shift: string;
	readonly lines: readonly { readonly variant: string; readonly quantity: number }[];
	/** Cents. */
	readonly tendered: number;
}

export interface Answer {
	readonly sale: TillReceiptFragment | null;
	readonly problems: readonly Problem[];
}

/** What is kept on the device between two moments of a sale. */
interface Kept {
	readonly id: string;
	readonly attempt: Attempt | null;
	readonly receipt: TillReceiptFragment | null;
}

export type SaleState = 'selling' | 'sending' | 'unanswered' | 'sold';

const fresh = (): Kept => ({ id: crypto.randomUUID(), attempt: null, receipt: null });

/**
 * One basket's way to its receipt.
 *
 * Its id is made once per basket and kept on the device with what was sent, so that a reload or a
 * lost answer sends the very same sale again, which the server answers with the first result.
 */
export class Sale {
	problems = $state.raw<readonly Problem[]>([]);
	/** Why the last try had no answer. */
	failure = $state<FailureKind | null>(null);
	readonly receipt = $derived.by(() => this.#kept.receipt);
	readonly attempt = $derived.by(() => this.#kept.attempt);
	readonly state = $derived.by((): SaleState => {
		if (this.#kept.receipt) return 'sold';
		if (this.#kept.attempt) return this.failure ? 'unanswered' : 'sending';
		return 'selling';
	});

	#kept = $state.raw<Kept>(fresh());
	#sending = false;
	#timer: ReturnType<typeof setTimeout> | undefined;
	readonly #key: string;
	readonly #send: (attempt: Attempt) => Promise<Answer>;
	readonly #storage: Storage;

	/** @param send asks the server; rejects with an ApiFailure when its answer is not known */
	constructor(
		key: string,
		send: (attempt: Attempt) => Promise<Answer>,
		storage: Storage = localStorage
	) {
		this.#key = key;
		this.#send = send;
		this.#storage = storage;
		const kept = readStored<Kept>(key, storage);
		if (kept) this.#kept = kept;
	}

	/** Sells what is in the basket for `tendered` cents of cash. */
	async confirm(basket: Basket, shift: string, tendered: number): Promise<void> {
		if (this.state !== 'selling' || !basket.isReady) return;
		const lines = basket.lines.map(({ piece, quantity }) => ({ variant: piece.id, quantity }));
		const { id } = this.#kept;
		this.#keep({ ...this.#kept, attempt: { id, shift, lines, tendered } });
		await this.resend();
	}

	/** Sends what was sent before, if its answer is not known; by itself every two seconds. */
	async resend(): Promise<void> {
		const { attempt } = this.#kept;
		if (!attempt || this.#sending) return;
		clearTimeout(this.#timer);
		this.#sending = true;
		this.problems = [];
		try {
			this.#take(await this.#send(attempt));
		} catch (reason) {
			this.failure = reason instanceof ApiFailure ? reason.kind : 'api';
			if (this.failure !== 'sign-in') this.#resendLater();
		} finally {
			this.#sending = false;
		}
	}

	/** The receipt was seen: the next customer's basket gets an id of its own. */
	next(basket: Basket): void {
		if (!this.#kept.receipt) return;
		basket.clear();
		this.problems = [];
		this.#keep(fresh());
	}

	/** The page goes; what is kept is sent again when it comes back. */
	stop(): void {
		clearTimeout(this.#timer);
	}

	#take({ sale, problems }: Answer): void {
		this.failure = null;
		this.problems = problems;
		this.#keep({ ...this.#kept, attempt: null, receipt: sale });
	}

	#resendLater(): void {
		this.#timer = setTimeout(() => void this.resend(), BETWEEN_TRIES_MS);
	}

	#keep(kept: Kept): void {
		this.#kept = kept;
		writeStored(this.#key, kept, this.#storage);
	}
}
