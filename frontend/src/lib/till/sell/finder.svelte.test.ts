import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Catalogue } from '../session/catalogue.ts';
import { memoryStorage, piece } from '../till-fixtures.ts';
import { LONGEST_PAUSE_MS } from '../scan/wedge.ts';
import { Basket } from './basket.svelte.ts';
import { Finder } from './finder.svelte.ts';

beforeEach(() => {
	vi.useFakeTimers();
});

afterEach(() => {
	vi.useRealTimers();
});

const PIECES = [
	piece('1', { tagCode: '7YB7QB4V', barcode: '3700000000017', title: 'Écharpe' }),
	piece('2', { tagCode: 'MN235SM3', title: 'Bonnet', variantTitle: 'Safran' }),
	piece('3', { tagCode: 'S5WPMQYB', title: 'Bonnet', variantTitle: 'Nuit' })
];

/** `bring`: the market has these pieces from now on. */
function start(pieces = PIECES) {
	const said: string[] = [];
	const basket = new Basket('basket', memoryStorage());
	let catalogue = $state.raw(new Catalogue(pieces));
	const bring = (others: typeof pieces): void => {
		catalogue = new Catalogue(others);
	};
	const finder = new Finder({
		basket,
		catalogue: () => catalogue,
		onfound: ({ id }) => said.push(`found ${id}`),
		onunknown: () => said.push('unknown'),
		onother: (kind, text) => said.push(`${kind} ${text}`)
	});
	return { finder, basket, said, bring };
}

test('a scan is a line at once, with the price of its tag', () => {
	const { finder, basket, said } = start();

	finder.scanned('https://matricia.fr/t/7YB7QB4V?p=4000');

	expect(said).toEqual(['found 1']);
	expect(basket.lines.map(({ piece, tag }) => [piece.id, tag])).toEqual([['1', 4000]]);
});

test('an unknown code is said and leaves no line', () => {
	const { finder, basket, said } = start();

	finder.scanned('UNKNOWN1');

	expect(said).toEqual(['unknown']);
	expect(finder.nothingFor).toBe('UNKNOWN1');
	expect(basket.isEmpty).toBe(true);
});

test('receipts and web orders go where they belong', () => {
	const { finder, said } = start();

	finder.scanned('https://matricia.fr/r#1.c2lnbmF0dXJl.ZGF0YQ');
	finder.scanned('https://matricia.fr/c/K4TZ9Q');

	expect(said).toEqual([
		'receipt https://matricia.fr/r#1.c2lnbmF0dXJl.ZGF0YQ',
		'collection K4TZ9Q'
	]);
});

test('an American scanner on another keyboard is understood', () => {
	const { finder, said } = start();

	finder.heard({ text: 'è(à', american: '3700000000017' });

	expect(said).toEqual(['found 1']);
});

test('a scanner that paused is understood from what it had typed before', () => {
	const { finder, said } = start();

	finder.typed('7Y');
	finder.heard({ text: 'B7QB4V', american: 'B7QB4V' }, '7Y');
	finder.typed('bo');
	finder.heard({ text: 'MN235SM3', american: 'MN235SM3' }, 'bo');

	expect(said).toEqual(['found 1', 'found 2']);
});

test('words open a list, arrows go round it, and Enter takes the marked piece', () => {
	const { finder, basket } = start();

	finder.typed('bonnet');
	vi.advanceTimersByTime(LONGEST_PAUSE_MS);
	expect(finder.hits.map(({ id }) => id)).toEqual(['2', '3']);
	finder.move(-1);
	finder.enter();

	expect(basket.lines.map(({ piece }) => piece.id)).toEqual(['3']);
	expect(finder.isOpen).toBe(false);
});

test('pieces that come while their words stand there are found', () => {
	const { finder, basket, bring } = start([]);
	finder.typed('bonnet');
	vi.advanceTimersByTime(LONGEST_PAUSE_MS);
	expect([finder.isOpen, finder.hits]).toEqual([true, []]);

	bring(PIECES);

	expect(finder.hits.map(({ id }) => id)).toEqual(['2', '3']);
	finder.enter();
	expect(basket.lines.map(({ piece }) => piece.id)).toEqual(['2']);
});

test('the mark stays within what is still found', () => {
	const { finder, basket, bring } = start();
	finder.typed('bonnet');
	finder.move(1);
	expect(finder.marked).toBe(1);

	bring(PIECES.slice(0, 2));

	expect(finder.marked).toBe(0);
	finder.enter();
	expect(basket.lines.map(({ piece }) => piece.id)).toEqual(['2']);
});

test('Enter without a pause takes the first piece of what stands there', () => {
	const { finder, basket } = start();

	finder.typed('bon');
	vi.advanceTimersByTime(LONGEST_PAUSE_MS);
	finder.typed('bonnet nuit');
	finder.enter();

	expect(basket.lines.map(({ piece }) => piece.id)).toEqual(['3']);
});

test('the keys of a scanner are not searched for', () => {
	const { finder, basket } = start();

	for (const count of [1, 2, 3, 4, 5, 6, 7, 8]) {
		finder.typed('MN235SM3'.slice(0, count));
		vi.advanceTimersByTime(LONGEST_PAUSE_MS - 1);
		expect([finder.isOpen, finder.hits]).toEqual([false, []]);
	}
	finder.heard({ text: 'MN235SM3', american: 'MN235SM3' });
	vi.advanceTimersByTime(LONGEST_PAUSE_MS);

	expect(basket.lines.map(({ piece }) => piece.id)).toEqual(['2']);
	expect([finder.isOpen, finder.text]).toEqual([false, '']);
});

test('words that nothing has are said', () => {
	const { finder, said } = start();

	finder.typed('manteau');
	finder.enter();

	expect(said).toEqual(['unknown']);
	expect(finder.nothingFor).toBe('MANTEAU');
});

test('the tag of a piece that is not of this market is told from a mistyped code', () => {
	const { finder } = start();

	finder.scanned('https://matricia.fr/t/ABCD2345?p=4000');
	expect([finder.nothingFor, finder.isStranger]).toEqual(['ABCD2345', true]);
	finder.scanned('3700000000024');
	expect([finder.nothingFor, finder.isStranger]).toEqual(['3700000000024', false]);
	finder.typed('b');
	expect(finder.isStranger).toBe(false);
});

test('a code that several pieces have shows them all', () => {
	const pair = ['1', '2'].map((id) => piece(id, { barcode: '3700000000017' }));
	const { finder, basket } = start(pair);

	finder.scanned('3700000000017');

	expect(finder.hits.map(({ id }) => id)).toEqual(['1', '2']);
	expect([finder.isOpen, finder.nothingFor]).toEqual([true, null]);
	finder.enter();
	expect(basket.lines.map(({ piece }) => piece.id)).toEqual(['1']);
});
