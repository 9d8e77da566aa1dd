import type { Piece } from './types.ts';

const MOST_HITS = 24;
const SEPARATORS = /\s+/;
const collator = new Intl.Collator();

/** `é` is `e`: a cashier types "echarpe" all the same. */
const plain = (text: string): string =>
	text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

interface Entry {
	readonly piece: Piece;
	readonly words: string;
}

/** A scanned tag may carry the price it was printed with; see `readTag`. */
export interface Tag {
	readonly code: string;
	/** Cents printed on the tag; null when the code does not say. */
	readonly price: number | null;
}

/**
 * What a scan says: a tag's address (`…/t/CODE`, `?p=4500` the printed price), a tag code, an EAN or a SKU.
 */
export function readTag(text: string): Tag {
	const trimmed = text.trim();
	const address =
		/^https?:\/\/[^/]+\/(?:[a-z]{2}\/)?t\/([\w.-]+)(?:\?(?:.*&)?p=(\d{1,9})(?:&.*)?)?$/i.exec(
			trimmed
		);
	if (!address) return { code: trimmed.toUpperCase(), price: null };
	return {
		code: (address[1] ?? '').toUpperCase(),
		price: address[2] === undefined ? null : Number(address[2])
	};
}

/** Every piece of the market, in memory: a scan finds its line without asking anybody. */
export class Catalogue {
	/** By title. */
	readonly #entries: Map<string, Entry>;
	/** Ids by tag code, EAN and SKU; some codes belong to several pieces. */
	readonly #byCode: Map<string, readonly string[]>;

	constructor(
		pieces: Iterable<Piece> | Catalogue = [],
		sellerName: (id: string) => string = () => ''
	) {
		const isKnown = pieces instanceof Catalogue;
		this.#entries = isKnown ? pieces.#entries : new Map<string, Entry>();
		this.#byCode = isKnown ? pieces.#byCode : new Map<string, readonly string[]>();
		if (isKnown) return;
		const byTitle = [...pieces].sort((a, b) => collator.compare(a.title, b.title));
		for (const piece of byTitle) this.#add(piece, sellerName(piece.seller));
	}

	get size(): number {
		return this.#entries.size;
	}

	piece(id: string): Piece | null {
		return this.#entries.get(id)?.piece ?? null;
	}

	/** The one piece with this tag code, tag address, EAN or SKU; null when there is none or more than one. */
	withCode(text: string): Piece | null {
		const [piece, another] = this.allWithCode(text);
		return piece && !another ? piece : null;
	}

	/** Every piece with this code: designers may have given two pieces the same SKU or EAN. */
	allWithCode(text: string): Piece[] {
		const ids = this.#byCode.get(readTag(text).code) ?? [];
		return ids.flatMap((id) => this.piece(id) ?? []);
	}

	/** Pieces that have all the words in title, variant or designer, by title; at most 24. */
	withWords(text: string): Piece[] {
		const words = plain(text).split(SEPARATORS).filter(Boolean);
		if (words.length === 0) return [];
		const found: Piece[] = [];
		for (const { piece, words: known } of this.#entries.values()) {
			if (words.every((word) => known.includes(word))) found.push(piece);
			if (found.length === MOST_HITS) break;
		}
		return found;
	}

	/** The same pieces after a ticket took some (negative quantities: brought some back). */
	after(lines: readonly { readonly variant: string; readonly quantity: number }[]): Catalogue {
		for (const { variant, quantity } of lines) {
			const entry = this.#entries.get(variant);
			if (!entry) continue;
			const piece = { ...entry.piece, onHand: entry.piece.onHand - quantity };
			this.#entries.set(variant, { ...entry, piece });
		}
		return new Catalogue(this);
	}

	#add(piece: Piece, seller: string): void {
		const words = plain(`${piece.title} ${piece.variantTitle} ${piece.sku} ${seller}`);
		this.#entries.set(piece.id, { piece, words });
		const codes = [piece.tagCode, piece.barcode, piece.sku].map((code) => code.toUpperCase());
		for (const code of new Set(codes)) {
			if (code !== '') this.#byCode.set(code, [...(this.#byCode.get(code) ?? []), piece.id]);
		}
	}
}
