import { expect, test } from 'vitest';
import { readList, withFirst, writeList, type Shelf } from './device-lists.ts';

function shelf(content: Record<string, string> = {}): Shelf & { content: Map<string, string> } {
	const kept = new Map(Object.entries(content));
	return {
		content: kept,
		getItem: (key) => kept.get(key) ?? null,
		setItem: (key, value) => void kept.set(key, value),
		removeItem: (key) => void kept.delete(key)
	};
}

test('what is kept is read again', () => {
	const mine = shelf();

	writeList(mine, 'wishes', ['7', '3']);

	expect(readList(mine, 'wishes')).toEqual(['7', '3']);
	expect(readList(mine, 'follows')).toEqual([]);
});

test('the latest stands first, once', () => {
	expect(withFirst(['1', '2', '3'], 'seen', '3')).toEqual(['3', '1', '2']);
});

test('a full list lets the oldest go', () => {
	const twelve = Array.from({ length: 12 }, (_, index) => String(index));

	expect(withFirst(twelve, 'seen', '99')).toEqual(['99', ...twelve.slice(0, 11)]);
});

test('an empty list leaves nothing on the device', () => {
	const mine = shelf({ 'matricia.seen': '["1"]' });

	writeList(mine, 'seen', []);

	expect(mine.content.size).toBe(0);
});

test.each(['nonsense', '{"a":1}', '["1", 2, "x", "<b>"]'])('%s is taken for what it is', (text) => {
	const ids = readList(shelf({ 'matricia.wishes': text }), 'wishes');

	expect(ids).toEqual(text.startsWith('[') ? ['1'] : []);
});

test('a device that refuses keeps nothing and breaks nothing', () => {
	const refuse = () => {
		throw new Error('denied');
	};
	const closed: Shelf = { getItem: refuse, setItem: refuse, removeItem: refuse };

	writeList(closed, 'seen', ['1']);

	expect(readList(closed, 'seen')).toEqual([]);
});
