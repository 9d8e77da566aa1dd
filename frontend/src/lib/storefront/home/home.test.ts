import { expect, test } from 'vitest';
import { chosen } from './chosen.ts';

const shop = (id: string) => ({ kind: 'SHOP', words: '', shop: { id }, theme: null, market: '' });

test('what the programme chose leads, what is newest follows without repeating it', () => {
	const { lead, shops } = chosen([shop('2')], [{ id: '1' }, { id: '2' }, { id: '3' }], []);

	expect(lead?.shop?.id).toBe('2');
	expect(shops.map(({ id }) => id)).toEqual(['1', '3']);
});

test('without a choice the first designer leads', () => {
	const { lead, shops } = chosen([], [{ id: '1' }, { id: '2' }], []);

	expect(lead?.shop?.id).toBe('1');
	expect(shops.map(({ id }) => id)).toEqual(['2']);
});

test('the market that was chosen stands there, else the next one', () => {
	const markets = [{ slug: 'noel' }, { slug: 'printemps' }];
	const feature = { kind: 'MARKET', words: '', shop: null, theme: null, market: 'printemps' };

	expect(chosen([feature], [], markets).market?.slug).toBe('printemps');
	expect(chosen([], [], markets).market?.slug).toBe('noel');
	expect(chosen([{ ...feature, market: 'over' }], [], markets).market?.slug).toBe('noel');
});
