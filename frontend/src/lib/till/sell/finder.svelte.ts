import type { Catalogue } from '../session/catalogue.ts';
import type { Piece } from '../session/types.ts';
import { readScanned } from '../scan/scanned.ts';
import type { Burst } from '../scan/wedge.ts';
import type { Basket } from './basket.svelte.ts';

/** As the server makes them, see `shops/tag_codes.py`. */
const TAG_CODE = /^[2-9A-HJKMNP-TV-Z]{8}$/;

interface Parts {
	readonly basket: Basket;
	/** The catalogue may be read again meanwhile. */
	readonly catalogue: () => Catalogue;
	readonly onfound: (piece: Piece) => void;
	readonly onunknown: () => void;
	/** A scan that is no piece: a receipt's code, or the code of a web order. */
	readonly onother: (kind: 'receipt' | 'collection', text: string) => void;
}

/** Brings pieces into the basket: by scan at once, by words from a list. Never waits for a network. */
export class Finder {
	text = $state('');
	hits = $state.raw<readonly Piece[]>([]);
	/** The hit that Enter adds. */
	marked = $state(0);
	/** A code or words that nothing has; said until the next key or scan. */
	nothingFor = $state<string | null>(null);
	/** Whether that is a hang tag's code: of a piece that is not of this market. */
	readonly isStranger = $derived(TAG_CODE.test(this.nothingFor ?? ''));
	readonly isOpen = $derived(this.text.trim() !== '');

	readonly #parts: Parts;

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	typed(text: string): void {
		this.text = text;
		this.marked = 0;
		this.nothingFor = null;
		this.hits = text.trim() ? this.#parts.catalogue().withWords(text) : [];
	}

	clear(): void {
		this.typed('');
	}

	move(by: 1 | -1): void {
		const count = this.hits.length;
		if (count > 0) this.marked = (this.marked + by + count) % count;
	}

	/** Enter: a code, else the marked hit. */
	enter(): void {
		const hit = this.hits[this.marked];
		if (hit && !this.#parts.catalogue().withCode(this.text)) this.choose(hit);
		else this.scanned(this.text);
	}

	/**
	 * A keyboard scanner of another layout is read by the places of its keys; one that paused has the first of
	 * them in the search box, where they are `before`.
	 */
	heard({ text, american }: Burst, before = ''): void {
		const readings = [text, american, before + text];
		this.scanned(readings.find((reading) => this.#isKnown(reading)) ?? text);
	}

	/** Takes what a camera or scanner read. */
	scanned(text: string): void {
		this.clear();
		const scanned = readScanned(text);
		if (scanned.kind !== 'tag') {
			this.#parts.onother(scanned.kind, scanned.kind === 'receipt' ? scanned.text : scanned.code);
			return;
		}
		const piece = this.#parts.catalogue().withCode(scanned.code);
		if (piece) {
			this.choose(piece, scanned.price);
			return;
		}
		const several = this.#parts.catalogue().allWithCode(scanned.code);
		if (several.length > 0) {
			[this.text, this.hits] = [scanned.code, several];
			return;
		}
		this.nothingFor = scanned.code;
		this.#parts.onunknown();
	}

	/** `tag`: what its tag says, in cents. */
	choose(piece: Piece, tag: number | null = null): void {
		this.clear();
		this.#parts.basket.add(piece, tag);
		this.#parts.onfound(piece);
	}

	#isKnown(text: string): boolean {
		const scanned = readScanned(text);
		return scanned.kind !== 'tag' || this.#parts.catalogue().withCode(scanned.code) !== null;
	}
}
