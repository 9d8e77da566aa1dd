import type { Piece } from './pieces.ts';
import type { TillReceiptFragment } from './TillReceipt.gql.ts';

/** Pieces, receipts and a storage for the tests of this folder. */

export const piece = (id: string, changes: Partial<Piece> = {}): Piece => ({
	id,
	tagCode: `TAG${id}`,
	sku: `SKU-${id}`,
	barcode: '',
	title: `Écharpe ${id}`,
	variant: 'Bleu',
	designer: 'Tamgout',
	stall: '4',
	price: 4500,
	currency: 'EUR',
	onHand: 3,
	picture: null,
	...changes
});

const euros = (amount: number) => ({ amount, currency: 'EUR' });

export const receipt = (id: string): TillReceiptFragment => ({
	id,
	number: 'C1-1',
	at: '2026-12-05T10:00:00Z',
	tillName: 'Caisse 1',
	receiptUrl: 'http://localhost/receipt/x',
	receiptQr: 'data:image/svg+xml,x',
	total: euros(4500),
	tendered: euros(5000),
	change: euros(500),
	lines: []
});

/** As `localStorage`, for one test. */
export function memoryStorage(): Storage {
	const kept = new Map<string, string>();
	return {
		get length() {
			return kept.size;
		},
		clear: () => kept.clear(),
		key: (index) => [...kept.keys()][index] ?? null,
		getItem: (key) => kept.get(key) ?? null,
		setItem: (key, value) => void kept.set(key, value),
		removeItem: (key) => void kept.delete(key)
	};
}
