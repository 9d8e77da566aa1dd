import { beforeEach, expect, test, vi } from 'vitest';
import { ApiFailure } from '#lib/graphql/failure.ts';
import { Basket } from './basket.svelte.ts';
import { Catalogue } from './catalogue.ts';
import type { Piece } from './pieces.ts';
import { Search } from './search.svelte.ts';
import { memoryStorage, piece } from './till-fixtures.ts';

let basket: Basket;
let catalogue: Catalogue;
let heard: string[];

beforeEach(() => {
	basket = new Basket('basket', memoryStorage());
	catalogue = new Catalogue();
	heard = [];
});

const searchOf = (find: (query: string) => Promise<Piece[]>): Search =>
	new Search({
		basket,
		catalogue,
		find,
		onfound: () => heard.push('found'),
		onunknown: () => heard.push('unknown')
	});

const scan = (search: Search, code: string): void => {
	search.typed(code);
	search.enter();
};

test('a known code is a line before anybody is asked, and its price is renewed behind it', async () => {
	catalogue.remember([piece('1', { tagCode: 'MN235SM3', price: 4500 })]);
	const search = searchOf(() =>
		Promise.resolve([piece('1', { tagCode: 'MN235SM3', price: 4000 })])
	);

	scan(search, 'mn235sm3');

	expect(basket.total).toBe(4500);
	expect(search.text).toBe('');
	expect(heard).toEqual(['found']);
	await vi.waitFor(() => expect(basket.total).toBe(4000));
});

test('an unknown code holds its line until its piece comes', async () => {
	const search = searchOf(() => Promise.resolve([piece('1', { tagCode: 'MN235SM3' })]));

	scan(search, 'MN235SM3');
	expect(basket.awaited).toEqual([{ code: 'MN235SM3', quantity: 1 }]);

	await vi.waitFor(() => expect(basket.count).toBe(1));
	expect(heard).toEqual(['found']);
});

test('a code that nothing has is named, and the box is free for the next scan', async () => {
	const search = searchOf(() => Promise.resolve([]));

	scan(search, 'ZZ9ZZ9ZZ');

	await vi.waitFor(() => expect(search.nothingFor).toBe('ZZ9ZZ9ZZ'));
	expect(search.text).toBe('');
	expect(basket.isEmpty).toBe(true);
	expect(heard).toEqual(['unknown']);
});

test('without a network the code goes back into the box', async () => {
	const search = searchOf(() => Promise.reject(new ApiFailure('network', 'gone')));

	scan(search, 'MN235SM3');

	await vi.waitFor(() => expect(search.text).toBe('MN235SM3'));
	expect(search.nothingFor).toBeNull();
	expect(search.offers).toBe(1);
});

test('words show known pieces at once, and Enter adds the marked one', () => {
	catalogue.remember([piece('1', { title: 'Bonnet' }), piece('2', { title: 'Bonnet long' })]);
	const search = searchOf(() => new Promise(() => undefined));

	search.typed('bonnet');
	expect(search.hits.map(({ id }) => id)).toEqual(['1', '2']);
	search.move(1);
	search.enter();

	expect(basket.lines.map((line) => line.piece.id)).toEqual(['2']);
});
