import type { Piece } from './pieces.ts';
import { readStored, writeStored } from './stored.ts';

/** As the server says: what one line and one basket may hold. */
export const MOST_OF_ONE = 99;

export interface BasketLine {
	readonly piece: Piece;
	readonly quantity: number;
}

/** A code that was scanned and is not known on this device yet: its line stands at once, its piece follows. */
export interface AwaitedCode {
	readonly code: string;
	readonly quantity: number;
}

/** What one customer is buying, of any number of designers; kept on the device under `key`. */
export class Basket {
	lines = $state.raw<readonly BasketLine[]>([]);
	awaited = $state.raw<readonly AwaitedCode[]>([]);
	/** The variant that was touched last, to show where a scan went. */
	latest = $state<string | null>(null);

	/** Cents. */
	readonly total = $derived(
		this.lines.reduce((sum, { piece, quantity }) => sum + piece.price * quantity, 0)
	);
	/** Number of pieces. */
	readonly count = $derived(this.lines.reduce((sum, { quantity }) => sum + quantity, 0));
	readonly currency = $derived(this.lines[0]?.piece.currency ?? 'EUR');
	readonly isEmpty = $derived(this.lines.length === 0 && this.awaited.length === 0);
	/** Whether its total is known. */
	readonly isReady = $derived(this.lines.length > 0 && this.awaited.length === 0);

	readonly #key: string;
	readonly #storage: Storage;

	constructor(key: string, storage: Storage = localStorage) {
		this.#key = key;
		this.#storage = storage;
		this.lines = readStored<BasketLine[]>(key, storage) ?? [];
	}

	/** One more of `piece`; a piece that is there already keeps its line. */
	add(piece: Piece, quantity = 1): void {
		const there = this.lines.find((line) => line.piece.id === piece.id);
		this.latest = piece.id;
		if (there) {
			this.setQuantity(piece.id, there.quantity + quantity);
		} else {
			this.#keep([...this.lines, { piece, quantity }]);
		}
	}

	/** 0 removes the line. */
	setQuantity(id: string, quantity: number): void {
		if (quantity <= 0) {
			this.#keep(this.lines.filter((line) => line.piece.id !== id));
			return;
		}
		const kept = Math.min(quantity, MOST_OF_ONE);
		this.#keep(
			this.lines.map((line) => (line.piece.id === id ? { ...line, quantity: kept } : line))
		);
	}

	/** Takes what the server now says about pieces (price, stock) into their lines. */
	refresh(pieces: readonly Piece[]): void {
		const newest = ({ piece }: BasketLine): Piece =>
			pieces.find(({ id }) => id === piece.id) ?? piece;
		if (this.lines.every((line) => newest(line) === line.piece)) return;
		this.#keep(this.lines.map((line) => ({ ...line, piece: newest(line) })));
	}

	/** A scanned code whose piece is being asked for. */
	await(code: string): void {
		const there = this.awaited.find((waiting) => waiting.code === code);
		this.awaited = there
			? this.awaited.map((waiting) =>
					waiting === there ? { code, quantity: there.quantity + 1 } : waiting
				)
			: [...this.awaited, { code, quantity: 1 }];
	}

	/** The code's piece arrived, or (null) there is none. */
	settle(code: string, piece: Piece | null): void {
		const waiting = this.awaited.find((each) => each.code === code);
		if (!waiting) return;
		this.awaited = this.awaited.filter((each) => each !== waiting);
		if (piece) this.add(piece, waiting.quantity);
	}

	clear(): void {
		this.awaited = [];
		this.latest = null;
		this.#keep([]);
	}

	#keep(lines: readonly BasketLine[]): void {
		this.lines = lines;
		writeStored(this.#key, lines, this.#storage);
	}
}
