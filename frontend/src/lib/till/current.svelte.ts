import { Till } from './session/till.svelte.ts';

/** The till of this browser, which every screen under `/till` shares. */
class CurrentTill {
	state = $state<'opening' | 'unpaired' | 'open' | 'broken'>('opening');

	#till = $state.raw<Till | null>(null);

	/** Only for screens that stand behind the gate, which shows them when there is one. */
	get till(): Till {
		if (!this.#till) throw new Error('A screen of the till was shown before the till was open');
		return this.#till;
	}

	async open(): Promise<void> {
		try {
			this.#take(await Till.open());
		} catch (reason) {
			console.error('The till could not be opened', reason);
			this.state = 'broken';
		}
	}

	/** @throws Refusal PAIRING_CODE, NO_NETWORK */
	async pair(code: string): Promise<void> {
		const paired = await Till.pair(code);
		this.#till?.stop();
		this.#take(paired);
	}

	close(): void {
		this.#till?.stop();
		this.#till = null;
		this.state = 'opening';
	}

	#take(till: Till | null): void {
		this.#till = till;
		this.state = till ? 'open' : 'unpaired';
	}
}

export const current = new CurrentTill();
