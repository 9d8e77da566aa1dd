import { Attempt } from '../attempt.svelte.ts';
import { Refusal } from '../session/refusal.ts';

type Send = (to: string, language: string, copy: number) => Promise<void>;

/** A receipt on its way to addresses. What may have arrived under a number keeps it; another address gets the next. */
export class Mailing {
	readonly attempt = new Attempt();
	isSent = $state(false);
	readonly #send: Send;
	readonly #number: () => Promise<number>;
	/** The last number, and the address it may have gone to; null: it went nowhere. */
	#asked: { readonly copy: number; readonly to: string | null } | null = null;

	/** @param number counts one more paper: 0 for the receipt itself, else which duplicate */
	constructor(send: Send, number: () => Promise<number>) {
		this.#send = send;
		this.#number = number;
	}

	/** Gives whether the server has taken it. */
	async send(address: string, language: string): Promise<boolean> {
		const to = address.trim();
		this.isSent = false;
		this.isSent = await this.attempt.run(async () => {
			const copy = await this.copyFor(to);
			try {
				await this.#send(to, language, copy);
			} catch (reason) {
				const isRefused = reason instanceof Refusal && reason.code === 'RECEIPT_MAIL';
				if (isRefused) this.#asked = { copy, to: null };
				throw reason;
			}
		});
		return this.isSent;
	}

	/** The number of what goes to this address; asked again after a lost answer it is the same. */
	async copyFor(to: string): Promise<number> {
		const asked = this.#asked;
		const isSame = asked !== null && (asked.to === null || asked.to === to);
		const copy = isSame ? asked.copy : await this.#number();
		this.#asked = { copy, to };
		return copy;
	}
}
