import {
	Parts,
	readPart,
	Unreadable,
	type CodeRecord,
	type ReadCode
} from '#lib/receipt-code/code.ts';
import { readReceipt } from './read-receipt.ts';
import type { Receipt } from './receipt.ts';

/** A phone opens each code of a long receipt as a page of its own: the parts wait here for one another. */
const KEPT = 'receipt-parts';

/** `unknown`: the server was not asked, or did not answer; only it knows the tills' keys. */
export type Proof = 'unknown' | 'signed' | 'refused';

/** Gives whether the server believes the signature; rejects without an answer. */
type HandIn = (record: CodeRecord) => Promise<boolean>;

/** A receipt as a customer opens it from the code she scanned, with or without a network. */
export class OpenedReceipt {
	state = $state<'reading' | 'part' | 'unreadable' | 'open'>('reading');
	receipt = $state.raw<Receipt | null>(null);
	proof = $state<Proof>('unknown');
	have = $state(0);
	of = $state(0);

	readonly #handIn: HandIn;
	readonly #storage: () => Storage;

	constructor(handIn: HandIn, storage: () => Storage = () => localStorage) {
		this.#handIn = handIn;
		this.#storage = storage;
	}

	/** `hash`: what follows the address, with its `#`. */
	async open(hash: string): Promise<void> {
		this.receipt = null;
		this.proof = 'unknown';
		try {
			const code = await this.#read(hash);
			this.receipt = code && readReceipt(code.value);
			if (code && !this.receipt) throw new Unreadable('no receipt');
			this.state = code ? 'open' : 'part';
			if (code) await this.#prove(code);
		} catch {
			this.state = 'unreadable';
		}
	}

	async #read(hash: string): Promise<ReadCode | null> {
		const newest = readPart(hash);
		const parts = new Parts();
		const before = newest.count === 1 ? [] : this.#kept(newest.group);
		for (const kept of before) await parts.add(readPart(kept));
		const code = await parts.add(newest);
		if (code) this.#storage().removeItem(KEPT);
		else this.#storage().setItem(KEPT, [...before, hash].join(' '));
		[this.have, this.of] = [parts.have, parts.of];
		return code;
	}

	#kept(group: string): string[] {
		const hashes = (this.#storage().getItem(KEPT) ?? '').split(' ').filter(Boolean);
		return hashes.filter((hash) => readPart(hash).group === group);
	}

	async #prove({ event, signature }: CodeRecord): Promise<void> {
		const proof = await this.#handIn({ event, signature }).catch(() => null);
		if (proof !== null) this.proof = proof ? 'signed' : 'refused';
	}
}
