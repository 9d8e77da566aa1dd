import type { DraftLine, Piece } from '../session/types.ts';
import { readStored, writeStored } from '../stored.ts';
import { centsOff, spread, type Discount } from './discount.ts';

/** More of one piece than this is a slip of the finger. */
export const MOST_OF_ONE = 99;

export interface BasketLine {
	readonly piece: Piece;
	readonly quantity: number;
	/** Cents of one piece: the price, or what its tag says when that was chosen. */
	readonly unit: number;
	/** What the tag says when it differs from the price and nobody has chosen yet. */
	readonly tag: number | null;
	readonly off: Discount | null;
	/** Why it is cheaper. */
	readonly reason: string;
}

export const discountOf = ({ off, unit, quantity }: BasketLine): number =>
	off ? centsOff(off, unit * quantity) : 0;

export const totalOf = (line: BasketLine): number => line.unit * line.quantity - discountOf(line);

/** What one customer is buying, of any number of designers; kept on the device under `key`. */
export class Basket {
	lines = $state.raw<readonly BasketLine[]>([]);
	/** What was in it before somebody emptied it, until the next piece. */
	emptied = $state.raw<readonly BasketLine[]>([]);
	/** The variant that was touched last, to show where a scan went. */
	latest = $state<string | null>(null);

	/** Cents. */
	readonly total = $derived(this.lines.reduce((sum, line) => sum + totalOf(line), 0));
	/** Number of pieces. */
	readonly count = $derived(this.lines.reduce((sum, { quantity }) => sum + quantity, 0));
	readonly isEmpty = $derived(this.lines.length === 0);
	/** Whether every price is settled. */
	readonly isReady = $derived(this.lines.length > 0 && this.lines.every(({ tag }) => tag === null));

	readonly #key: string;
	readonly #storage: Storage;

	constructor(key: string, storage: Storage = localStorage) {
		this.#key = key;
		this.#storage = storage;
		this.lines = readStored<BasketLine[]>(key, storage) ?? [];
	}

	/** One more of `piece`, whose tag says `tag` cents (null: nothing). A piece that is there already keeps its line. */
	add(piece: Piece, tag: number | null = null): void {
		const there = this.lines.find((line) => line.piece.id === piece.id);
		this.latest = piece.id;
		this.emptied = [];
		if (there) {
			this.setQuantity(piece.id, there.quantity + 1);
			return;
		}
		const asked = tag === null || tag === piece.price ? null : tag;
		const line = { piece, quantity: 1, unit: piece.price, tag: asked, off: null, reason: '' };
		this.#keep([...this.lines, line]);
	}

	/** 0 removes the line. */
	setQuantity(id: string, quantity: number): void {
		if (quantity <= 0) this.#keep(this.lines.filter((line) => line.piece.id !== id));
		else this.#change(id, { quantity: Math.min(quantity, MOST_OF_ONE) });
	}

	/** Sells at `unit` cents a piece, because of `reason` when it is not the price. */
	choosePrice(id: string, unit: number, reason: string): void {
		this.#change(id, { unit, tag: null, reason });
	}

	/** Takes something off a line; null takes nothing off. */
	discount(id: string, off: Discount | null, reason: string): void {
		this.#change(id, { off, reason });
	}

	/** Takes something off the whole basket: per cent of each line, or an amount spread over the lines. */
	discountAll(off: Discount, reason: string): void {
		const sizes = this.lines.map(({ unit, quantity }) => unit * quantity);
		const whole = sizes.reduce((sum, size) => sum + size, 0);
		const shares = spread(centsOff(off, whole), sizes);
		this.#keep(
			this.lines.map((line, index) => ({
				...line,
				off: off.kind === 'percent' ? off : { kind: 'amount', amount: shares[index] ?? 0 },
				reason
			}))
		);
	}

	clear(): void {
		this.latest = null;
		this.emptied = [];
		this.#keep([]);
	}

	/** By hand, which may slip: `restore` puts everything back. */
	empty(): void {
		const before = this.lines;
		this.clear();
		this.emptied = before;
	}

	restore(): void {
		this.#keep(this.emptied);
		this.emptied = [];
	}

	toDraft(): DraftLine[] {
		return this.lines.map((line) => {
			const discount = discountOf(line);
			const { piece, quantity, unit } = line;
			const isCheaper = discount > 0 || unit !== piece.price;
			return { piece, quantity, unit, discount, reason: isCheaper ? line.reason : '' };
		});
	}

	#change(id: string, changes: Partial<BasketLine>): void {
		this.latest = id;
		this.#keep(this.lines.map((line) => (line.piece.id === id ? { ...line, ...changes } : line)));
	}

	#keep(lines: readonly BasketLine[]): void {
		this.lines = lines;
		writeStored(this.#key, lines, this.#storage);
	}
}
