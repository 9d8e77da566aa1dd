import { expect, test } from 'vitest';
import { isFound } from './matching.ts';

const piece = {
	variant: {
		title: 'M / Écru',
		sku: 'ROBE-1',
		barcode: '',
		tagCode: 'K7PQ2MXA',
		product: { title: 'Robe d’été' }
	}
};

test.each(['', 'robe', 'ete ecru', 'ECRU', 'k7pq2mxa', ' ROBE-1 '])('“%s” finds it', (query) => {
	expect(isFound(piece, query)).toBe(true);
});

test.each(['manteau', 'robe rouge', 'K7PQ'])('“%s” does not', (query) => {
	expect(isFound(piece, query)).toBe(false);
});
