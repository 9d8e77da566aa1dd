import type { Piece } from './pieces.ts';

const MOST_HITS = 24;

/** `é` is `e`: a cashier types "echarpe" all the same. */
const plain = (text: string): string =>
	text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** `8 characters of the tag alphabet`, an EAN, or a SKU: one word that has a digit or is all capitals. */
export function looksLikeCode(text: string): boolean {
	return /^[\p{L}\d_./-]{4,64}$/u.test(text) && (/\d/.test(text) || text === text.toUpperCase());
}

/** The pieces this till has seen, so that a scan finds its line without asking the network. */
export class Catalogue {
	readonly #pieces = new Map<string, { piece: Piece; words: string }>();
	readonly #byTag = new Map<string, string>();

	get size(): number {
		return this.#pieces.size;
	}

	remember(pieces: Iterable<Piece>): void {
		for (const piece of pieces) {
			const words = plain(`${piece.title} ${piece.variant} ${piece.designer}`);
			this.#pieces.set(piece.id, { piece, words });
			this.#byTag.set(piece.tagCode.toUpperCase(), piece.id);
		}
	}

	/** The one piece with this tag code, barcode or SKU; null when there is none, or more than one. */
	withCode(text: string): Piece | null {
		const code = text.trim().toUpperCase();
		if (code === '') return null;
		const tagged = this.#byTag.get(code);
		if (tagged !== undefined) return this.#pieces.get(tagged)?.piece ?? null;
		const found = this.#filter(
			({ piece }) => piece.barcode === code || piece.sku.toUpperCase() === code
		);
		return found.length === 1 ? (found[0] ?? null) : null;
	}

	/** Known pieces that have all the words, as the server would find them; at most 24. */
	withWords(text: string): Piece[] {
		const words = plain(text).split(/\s+/).filter(Boolean);
		const found = this.#filter((entry) => words.every((word) => entry.words.includes(word)));
		return found.sort((a, b) => a.title.localeCompare(b.title)).slice(0, MOST_HITS);
	}

	#filter(wanted: (entry: { piece: Piece; words: string }) => boolean): Piece[] {
		return [...this.#pieces.values()].filter(wanted).map(({ piece }) => piece);
	}
}
