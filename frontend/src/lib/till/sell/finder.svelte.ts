import type { Catalogue } from '../session/catalogue.ts';
import type { Piece } from '../session/types.ts';
import { readScanned } from '../scan/scanned.ts';
import { LONGEST_PAUSE_MS, type Burst } from '../scan/wedge.ts';
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
	/** What stands in the search box. */
	text = $state('');
	hits = $state.raw<readonly Piece[]>([]);
	/** The hit that Enter adds. */
	marked = $state(0);
	/** A code or words that nothing has; said until the next key or scan. */
	nothingFor = $state<string | null>(null);
	/** Whether that is a hang tag's code: of a piece that is not of this market. */
	readonly isStranger = $derived(TAG_CODE.test(this.nothingFor ?? ''));
	/** Whether a list of hits is shown: not yet while keys come as fast as a scanner's. */
	isOpen = $state(false);

	readonly #parts: Parts;
	#pause: ReturnType<typeof setTimeout> | undefined;

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	/**
	 * Searches at the first pause. A scanner makes none before its Enter: nothing is searched and drawn for each of
	 * its keys, which would keep its line waiting.
	 */
	typed(text: string): void {
		this.text = text;
		this.nothingFor = null;
		clearTimeout(this.#pause);
		if (text.trim() === '') this.#search();
		else
			this.#pause = setTimeout(() => {
				this.#search();
			}, LONGEST_PAUSE_MS);
	}

	clear(): void {
		this.typed('');
	}

	move(by: 1 | -1): void {
		this.#catchUp();
		const count = this.hits.length;
		if (count > 0) this.marked = (this.marked + by + count) % count;
	}

	/** Enter: a code, else the marked hit. */
	enter(): void {
		this.#catchUp();
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
			[this.text, this.hits, this.isOpen] = [scanned.code, several, true];
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

	#search(): void {
		this.#pause = undefined;
		this.marked = 0;
		this.isOpen = this.text.trim() !== '';
		this.hits = this.isOpen ? this.#parts.catalogue().withWords(this.text) : [];
	}

	/** The hits are those of the text, however fast somebody types. */
	#catchUp(): void {
		if (this.#pause === undefined) return;
		clearTimeout(this.#pause);
		this.#search();
	}

	#isKnown(text: string): boolean {
		const scanned = readScanned(text);
		return scanned.kind !== 'tag' || this.#parts.catalogue().withCode(scanned.code) !== null;
	}
}
