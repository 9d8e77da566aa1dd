import { describe, expect, test } from 'vitest';
import { fieldName, fieldOf, hallRows, neighbour } from './hall.ts';

const HALL = { columns: 3, rows: 2, isRightToLeft: false };

describe('the plan of a hall', () => {
	test('has a field for every column of every row, with who stands there', () => {
		const stalls = [
			{ id: 'a', column: 1, row: 0 },
			{ id: 'b', column: null, row: null }
		];

		expect(hallRows(2, 1, stalls)).toEqual([
			[
				{ field: { column: 0, row: 0 }, stall: null },
				{ field: { column: 1, row: 0 }, stall: stalls[0] }
			]
		]);
	});

	test('reads its own names of fields, and nothing else', () => {
		expect(fieldOf(fieldName({ column: 12, row: 0 }))).toEqual({ column: 12, row: 0 });
		expect([fieldOf(''), fieldOf('1'), fieldOf('-1,2'), fieldOf('1,2,3')]).toEqual([
			null,
			null,
			null,
			null
		]);
	});
});

describe('an arrow key', () => {
	test.each([
		['ArrowUp', { column: 1, row: 0 }],
		['ArrowLeft', { column: 0, row: 1 }],
		['ArrowRight', { column: 2, row: 1 }],
		['ArrowDown', null],
		['Enter', null]
	])('%s leads to the next field, not through the wall', (key, field) => {
		expect(neighbour({ column: 1, row: 1 }, key, HALL)).toEqual(field);
	});

	test('leads along the line of reading in Arabic', () => {
		const hall = { ...HALL, isRightToLeft: true };

		expect(neighbour({ column: 0, row: 0 }, 'ArrowLeft', hall)).toEqual({ column: 1, row: 0 });
		expect(neighbour({ column: 0, row: 0 }, 'ArrowRight', hall)).toBeNull();
	});
});
