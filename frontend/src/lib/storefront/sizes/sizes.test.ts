import { expect, test } from 'vitest';
import { readSize, writeSize, type SizeShelf } from './device-sizes.ts';
import { kindOfType, sizeAmong } from './kind-of-type.ts';

function shelf(content: Record<string, string> = {}): SizeShelf & { content: Map<string, string> } {
	const kept = new Map(Object.entries(content));
	return {
		content: kept,
		getItem: (key) => kept.get(key) ?? null,
		setItem: (key, value) => void kept.set(key, value),
		removeItem: (key) => void kept.delete(key)
	};
}

test.each([
	['Robe', 'DRESSES'],
	['Manteaux', 'COATS'],
	["women's coats & jackets", 'COATS'],
	['Men’s T-Shirts', 'TOPS'],
	['Womens dresses', 'DRESSES'],
	['Débardeur', 'TOPS'],
	['unisex rings', 'RINGS'],
	["Boucles d'oreilles", null],
	["women's earrings", null],
	['', null]
])('%s is of %s', (type, kind) => {
	expect(kindOfType(type)).toBe(kind);
});

test('her size is found as the designer writes it', () => {
	expect(sizeAmong(['XS', 'S', 'M'], ' m ')).toBe('M');
	expect(sizeAmong(['XS/S', 'M/L'], 'L')).toBe('M/L');
	expect(sizeAmong(['S/M', 'M'], 'M')).toBe('M');
	expect(sizeAmong(['36', '38'], 'M')).toBeNull();
	expect(sizeAmong(['', 'M'], '')).toBeNull();
});

test('the device keeps a size per kind, and nothing once all are forgotten', () => {
	const mine = shelf();

	writeSize(mine, 'TOPS', 'M');
	writeSize(mine, 'SHOES', '39');
	writeSize(mine, 'TOPS', '');

	expect([readSize(mine, 'TOPS'), readSize(mine, 'SHOES')]).toEqual(['', '39']);
	writeSize(mine, 'SHOES', '');
	expect(mine.content.size).toBe(0);
});

test.each(['x', '[]', 'null', '{"TOPS":5}', `{"TOPS":"${'x'.repeat(21)}"}`])(
	'%s was not written by us',
	(text) => {
		expect(readSize(shelf({ 'matricia.sizes': text }), 'TOPS')).toBe('');
	}
);
