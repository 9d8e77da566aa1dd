import { expect, test } from 'vitest';
import { manyPieces, robe } from '../testing/frame.ts';
import { Catalogue, readTag } from './catalogue.ts';

const names = (id: string): string => (id === '12' ? 'Tizi Ozar' : 'Lune');

test.each([
	['tag345', 'TAG345'],
	[' TAG345 ', 'TAG345'],
	['SKU-345', 'TAG345'],
	['https://matricia.example/t/TAG345', 'TAG345'],
	['https://matricia.example/en/t/TAG345?p=4500', 'TAG345'],
	['TAG9', undefined],
	['', undefined]
])('%j is the piece %j', (text, tagCode) => {
	expect(new Catalogue([robe], names).withCode(text)?.tagCode).toBe(tagCode);
});

test('a code that two pieces share is of neither', () => {
	const other = { ...robe, id: '346', tagCode: 'OTHER' };
	const catalogue = new Catalogue([robe, other], names);

	expect(catalogue.withCode('SKU-345')).toBeNull();
	expect(catalogue.withCode('OTHER')?.id).toBe('346');
});

test('a tag may say the price that it was printed with', () => {
	expect(readTag('https://m.example/t/ab12?p=4500')).toEqual({ code: 'AB12', price: 4500 });
	expect(readTag('https://m.example/t/ab12?x=1&p=4500')).toEqual({ code: 'AB12', price: 4500 });
	expect(readTag('ab12')).toEqual({ code: 'AB12', price: null });
});

test('words are found without accents, in title, variant and designer', () => {
	const catalogue = new Catalogue(manyPieces(200), names);

	expect(catalogue.withWords('echarpe 7 lune').map(({ title }) => title)).toContain('Écharpe 7');
	expect(catalogue.withWords('ozar')).toHaveLength(24);
	expect(catalogue.withWords('couleur 199').map(({ id }) => id)).toEqual(['1199']);
	expect(catalogue.withWords(' ')).toEqual([]);
	expect(catalogue.withWords('manteau')).toEqual([]);
});

test('what is sold is not on hand any more', () => {
	const catalogue = new Catalogue([robe], names);
	const after = catalogue.after([{ variant: '345', quantity: 2 }]);

	expect(after).not.toBe(catalogue);
	expect(after.withCode('TAG345')?.onHand).toBe(3);
	expect(after.after([{ variant: '345', quantity: -1 }]).piece('345')?.onHand).toBe(4);
});

test('5,000 pieces are indexed within 300 ms, and a scan finds one within 5 ms', () => {
	const pieces = manyPieces(5000);
	// Of five tries the quietest counts: other programs share the machine.
	const quietest = (act: () => void): number =>
		Math.min(
			...Array.from({ length: 5 }, () => {
				const started = performance.now();
				act();
				return performance.now() - started;
			})
		);
	const catalogue = new Catalogue(pieces, names);

	expect(quietest(() => new Catalogue(pieces, names))).toBeLessThan(300);
	expect(quietest(() => catalogue.withCode('3760000004999'))).toBeLessThan(5);
	expect(catalogue.withCode('3760000004999')?.id).toBe('5999');
});
