import type { Basket } from './basket.svelte.ts';
import { looksLikeCode, type Catalogue } from './catalogue.ts';
import type { Piece } from './pieces.ts';

const PAUSE_IN_TYPING_MS = 120;

interface Parts {
	readonly basket: Basket;
	readonly catalogue: Catalogue;
	/** Asks the server; rejects without an answer. */
	readonly find: (query: string) => Promise<Piece[]>;
	readonly onfound: () => void;
	readonly onunknown: () => void;
}

/** The search box: a tag code and Enter is a line at once, words are a list to choose from. */
export class Search {
	text = $state('');
	hits = $state.raw<readonly Piece[]>([]);
	/** The hit that Enter adds. */
	marked = $state(0);
	/** A code or words that nothing has; said until the next key. */
	nothingFor = $state<string | null>(null);
	/** Grows when a text was put back: it is then marked, so that the next scan replaces it. */
	offers = $state(0);
	readonly isOpen = $derived(this.text.trim() !== '');

	readonly #parts: Parts;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	/** Known pieces show while typing; the server's answer completes them. */
	typed(text: string): void {
		this.text = text;
		this.marked = 0;
		this.nothingFor = null;
		this.hits = text.trim() ? this.#parts.catalogue.withWords(text) : [];
		clearTimeout(this.#timer);
		if (text.trim()) this.#timer = setTimeout(() => void this.#complete(text), PAUSE_IN_TYPING_MS);
	}

	move(by: 1 | -1): void {
		if (this.hits.length > 0)
			this.marked = (this.marked + by + this.hits.length) % this.hits.length;
	}

	/** Enter: a known code, a code to be asked for, or the marked hit. */
	enter(): void {
		const text = this.text.trim();
		const hit = this.hits[this.marked];
		const known = this.#parts.catalogue.withCode(text);
		if (known) this.choose(known);
		else if (hit) this.choose(hit);
		else if (looksLikeCode(text)) void this.#ask(text);
		else void this.#complete(this.text);
	}

	choose(piece: Piece): void {
		this.clear();
		this.#parts.basket.add(piece);
		this.#parts.onfound();
		if (piece.tagCode) void this.#renew(piece);
	}

	clear(): void {
		this.typed('');
	}

	async #ask(code: string): Promise<void> {
		const { basket, catalogue, find, onfound, onunknown } = this.#parts;
		this.clear();
		basket.await(code);
		const pieces = await find(code).catch(() => null);
		catalogue.remember(pieces ?? []);
		const piece = catalogue.withCode(code);
		basket.settle(code, piece);
		if (piece) {
			onfound();
			return;
		}
		onunknown();
		if (this.isOpen) return;
		if (pieces?.length === 0) this.nothingFor = code;
		else this.#offer(code, pieces ?? []);
	}

	/** The code goes back into the box, with what has its letters; without an answer, alone. */
	#offer(code: string, pieces: readonly Piece[]): void {
		this.text = code;
		this.marked = 0;
		this.hits = pieces;
		this.offers += 1;
	}

	async #complete(text: string): Promise<void> {
		try {
			const pieces = await this.#parts.find(text.trim());
			this.#parts.catalogue.remember(pieces);
			if (this.text !== text) return;
			this.hits = pieces;
			this.marked = Math.min(this.marked, Math.max(0, pieces.length - 1));
			this.nothingFor = pieces.length === 0 ? text.trim() : null;
		} catch {
			// Without a network the known pieces stay; the screen says that it is lost.
		}
	}

	/** The line stands; price and stock are asked for again behind it. */
	async #renew(piece: Piece): Promise<void> {
		const pieces = await this.#parts.find(piece.tagCode).catch(() => []);
		this.#parts.catalogue.remember(pieces);
		this.#parts.basket.refresh(pieces);
	}
}
