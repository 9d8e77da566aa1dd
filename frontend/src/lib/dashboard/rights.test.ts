import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { NEEDS, holds, needsOf } from './rights.ts';

const owner = { isOwner: true, rights: ['PRODUCTS', 'ORDERS', 'MONEY'] } as const;
const packer = { isOwner: false, rights: ['ORDERS'] } as const;
const all = { isOwner: false, rights: ['PRODUCTS', 'ORDERS', 'MONEY'] } as const;

describe('what a page needs', () => {
	test('is read from its room, or from the page where that is stricter', () => {
		expect(needsOf('/dashboard/[shop]')).toEqual([]);
		expect(needsOf('/dashboard/[shop]/orders/[id]/gift-slip')).toEqual(['ORDERS']);
		expect(needsOf('/dashboard/[shop]/shop')).toEqual(['PRODUCTS']);
		expect(needsOf('/dashboard/[shop]/shop/export')).toEqual(['OWNER']);
	});

	test('is an owner where nobody has said', () => {
		expect(needsOf('/dashboard/[shop]/tomorrow')).toEqual(['OWNER']);
	});

	test('is said for every room of the desk', () => {
		const rooms = readdirSync('src/routes/dashboard/[shop]', { withFileTypes: true })
			.filter((entry) => entry.isDirectory())
			.map(({ name }) => name);
		expect(rooms.filter((room) => !(room in NEEDS))).toEqual([]);
	});
});

describe('who may open it', () => {
	test.each([
		[owner, ['OWNER'], true],
		[owner, ['MONEY'], true],
		[packer, [], true],
		[packer, ['ORDERS'], true],
		[packer, ['PRODUCTS', 'MONEY'], false],
		[packer, ['OWNER'], false],
		[all, ['PRODUCTS', 'MONEY'], true],
		[all, ['OWNER'], false]
	] as const)('%o needs one of %o: %s', (place, needs, may) => {
		expect(holds(place, ...needs)).toBe(may);
	});
});
