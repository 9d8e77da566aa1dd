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

/** Words, or a code that several pieces have. */
interface Asked {
	readonly by: 'words' | 'code';
	readonly text: string;
}

/** Brings pieces into the basket: by scan at once, by words from a list. Never waits for a network. */
export class Finder {
	/** What the list shows hits of. */
	#asked = $state.raw<Asked | null>(null);
	#chosen = $state(0);

	/** What stands in the search box. */
	text = $state('');
	/** As the catalogue has them now: what comes while somebody waits for it is found without another key. */
	readonly hits = $derived.by(() => this.#found());
	/** The hit that Enter adds. */
	readonly marked = $derived(Math.max(0, Math.min(this.#chosen, this.hits.length - 1)));
	/** A code or words that nothing has; said until the next key or scan. */
	nothingFor = $state<string | null>(null);
	/** Whether that is a hang tag's code: of a piece that is not of this market. */
	readonly isStranger = $derived(TAG_CODE.test(this.nothingFor ?? ''));
	/** Whether a list of hits is shown: not yet while keys come as fast as a scanner's. */
	readonly isOpen = $derived(this.#asked !== null);

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
		if (text.trim() === '') this.#ask('words');
		else
			this.#pause = setTimeout(() => {
				this.#ask('words');
			}, LONGEST_PAUSE_MS);
	}

	clear(): void {
		this.typed('');
	}

	move(by: 1 | -1): void {
		this.#catchUp();
		const count = this.hits.length;
		if (count > 0) this.#chosen = (this.marked + by + count) % count;
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
		if (this.#parts.catalogue().allWithCode(scanned.code).length > 0) {
			this.text = scanned.code;
			this.#ask('code');
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

	#ask(by: Asked['by']): void {
		this.#pause = undefined;
		this.#chosen = 0;
		this.#asked = this.text.trim() === '' ? null : { by, text: this.text };
	}

	#found(): readonly Piece[] {
		if (this.#asked === null) return [];
		const { by, text } = this.#asked;
		const catalogue = this.#parts.catalogue();
		return by === 'code' ? catalogue.allWithCode(text) : catalogue.withWords(text);
	}

	/** The hits are those of the text, however fast somebody types. */
	#catchUp(): void {
		if (this.#pause === undefined) return;
		clearTimeout(this.#pause);
		this.#ask('words');
	}

	#isKnown(text: string): boolean {
		const scanned = readScanned(text);
		return scanned.kind !== 'tag' || this.#parts.catalogue().withCode(scanned.code) !== null;
	}
}
