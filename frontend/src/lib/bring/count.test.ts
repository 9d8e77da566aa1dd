import { expect, test } from 'vitest';
import { Count } from './count.svelte.ts';

function line(id: string, planned: number, counted: number | null = null) {
	return {
		id,
		planned,
		counted,
		difference: '',
		correction: 0,
		variant: {
			id,
			title: '',
			sku: '',
			barcode: '',
			tagCode: `TAG${id}`,
			product: { id, title: `Piece ${id}`, picture: null }
		}
	};
}

test('a count starts as announced, or as it was counted last', () => {
	const count = new Count([line('1', 3), line('2', 2, 1)]);

	expect(count.quantities).toEqual({ TAG1: 3, TAG2: 1 });
	expect(count.lines.map((one) => count.differs(one))).toEqual([false, true]);
});

test('the first scan starts at nothing, each one counts one piece', () => {
	const one = line('1', 3);
	const count = new Count([one, line('2', 2)]);

	count.scan('https://matricia.example/t/TAG1?p=8400');
	count.scan('tag1');

	expect(count.quantities).toEqual({ TAG1: 2, TAG2: 0 });
	expect(count.last).toEqual({ kind: 'counted', line: one, count: 2 });
});

test('a code of no announced piece waits to be explained, and nothing else changes', () => {
	const count = new Count([line('1', 3)]);

	count.scan(' TAG9 ');
	count.scan('');

	expect(count.extra).toBe('TAG9');
	expect(count.quantities).toEqual({ TAG1: 3 });
	expect(count.last).toEqual({ kind: 'extra', code: 'TAG9' });
});

test('a refused form comes back as it was typed', () => {
	const count = new Count([line('1', 3)], { 'count-TAG1': '2', 'why-TAG1': 'one is torn' });

	expect(count.quantities).toEqual({ TAG1: 2 });
	expect(count.whys).toEqual({ TAG1: 'one is torn' });
});
