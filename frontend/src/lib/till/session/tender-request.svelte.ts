import type { RequestRow } from '../store/database.ts';
import { isFinal } from './request-state.ts';
import type { RequestState } from './types.ts';

/** What a request can be told to do; `TenderDesk` does it. */
export interface RequestActs {
	readonly refresh: (id: string) => Promise<RequestRow>;
	readonly cancel: (id: string) => Promise<RequestRow>;
	readonly giveBack: (id: string, reason: string) => Promise<RequestRow>;
}

/** A card or phone payment that was asked for. The sale cannot end while it is not final. */
export class TenderRequest {
	readonly #acts: RequestActs;
	#row: RequestRow = $state.raw() as RequestRow;

	constructor(row: RequestRow, acts: RequestActs) {
		this.#row = row;
		this.#acts = acts;
	}

	get id(): string {
		return this.#row.id;
	}
	get kind(): 'card' | 'qr' {
		return this.#row.kind;
	}
	get amount(): number {
		return this.#row.amount;
	}
	get state(): RequestState {
		return this.#row.state;
	}
	/** What the customer's phone opens (`qr`). */
	get url(): string {
		return this.#row.url;
	}
	/** `url` as a picture in a data address. */
	get qr(): string {
		return this.#row.qr;
	}
	/** Why it failed, in words; or empty. */
	get problem(): string {
		return this.#row.problem;
	}
	/** `paid`, `failed` or `cancelled`. */
	get isFinal(): boolean {
		return isFinal(this.#row.state);
	}

	/** Gives it up; says `paid` when the customer was faster. */
	async cancel(): Promise<RequestState> {
		return this.show(await this.#acts.cancel(this.id));
	}

	/** Asks the server how it stands. */
	async refresh(): Promise<RequestState> {
		return this.show(await this.#acts.refresh(this.id));
	}

	/** Of a paid request that no sale will use: the money goes back, by a sale and its void that say why. */
	async refund(reason: string): Promise<void> {
		this.show(await this.#acts.giveBack(this.id, reason));
	}

	show(row: RequestRow): RequestState {
		this.#row = row;
		return row.state;
	}
}
