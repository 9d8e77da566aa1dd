import { describe, expect, test } from 'vitest';
import { compositionOf, rowsOf, shownFacts, sums, typedFacts, typedRows } from './facts.ts';

const LINEN = { part: 'whole', fibre: 'linen', percent: '70', recycled: false };
const COTTON = { part: 'whole', fibre: 'cotton', percent: '30', recycled: true };
const LINING = { part: 'lining', fibre: 'viscose', percent: '100', recycled: false };

describe('a composition in lines', () => {
	test('lines of one part come together; empty ones are none', () => {
		const empty = { part: 'trim', fibre: '', percent: '5', recycled: false };
		expect(compositionOf([LINING, LINEN, empty, COTTON])).toEqual([
			{
				part: 'whole',
				fibres: [
					{ fibre: 'linen', percent: 70, recycled: false },
					{ fibre: 'cotton', percent: 30, recycled: true }
				]
			},
			{ part: 'lining', fibres: [{ fibre: 'viscose', percent: 100, recycled: false }] }
		]);
		expect(sums([LINEN, LINING])).toEqual([
			{ part: 'whole', total: 70 },
			{ part: 'lining', total: 100 }
		]);
	});

	test('there is always a line to write in', () => {
		expect(rowsOf([])).toHaveLength(3);
		const fibres = ['linen', 'cotton', 'silk'].map((code) => ({
			code,
			percent: 33,
			recycled: false
		}));
		const rows = rowsOf([{ part: 'whole', sentence: '', fibres }]);
		expect(rows.map(({ fibre }) => fibre)).toEqual(['linen', 'cotton', 'silk', '']);
	});

	test('lines are read back as they were typed', () => {
		const values: Record<string, string> = { 'fibre:2': 'silk', 'percent:2': '100' };
		expect(typedRows((name) => values[name] ?? '')[0]).toEqual({
			part: 'whole',
			fibre: 'silk',
			percent: '100',
			recycled: false
		});
	});

	test('a form that nobody touched says what was shown', () => {
		expect(typedFacts(new FormData(), ['wash_30'])).toEqual(shownFacts(null));
	});
});
