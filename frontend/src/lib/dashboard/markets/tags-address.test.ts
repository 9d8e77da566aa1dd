import { expect, test } from 'vitest';
import { tagsAddress } from './tags-address.ts';

test('tags are asked for by piece and quantity, at the prices of the market', () => {
	expect(
		tagsAddress({
			shop: 'perle',
			market: 'noel-issy',
			pieces: [
				{ variant: '11', quantity: 2 },
				{ variant: '14', quantity: 1 }
			],
			format: '2x7',
			skip: 3,
			language: 'fr'
		})
	).toBe(
		'/documents/tags.pdf?shop=perle&market=noel-issy&variants=11%2C14&quantity=2%2C1&format=2x7&skip=3&language=fr'
	);
});
