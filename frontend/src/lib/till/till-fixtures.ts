import type { Piece } from './session/types.ts';

/** Pieces and a storage for the tests of this folder. */

export const piece = (id: string, changes: Partial<Piece> = {}): Piece => ({
	id,
	tagCode: `TAG${id}`,
	sku: `SKU-${id}`,
	barcode: '',
	title: `Écharpe ${id}`,
	variantTitle: 'Bleu',
	seller: '4',
	price: 4500,
	normalPrice: 4500,
	priceChangedAt: '2026-11-01T08:00:00Z',
	rate: 0,
	onHand: 3,
	isUnique: false,
	picture: null,
	...changes
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
