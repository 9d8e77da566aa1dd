import { expect, test } from 'vitest';
import { groupsOf } from './suggestions.ts';

const NOTHING = { products: [], designers: [], themes: [] };

test('groups without anything are left out', () => {
	expect(groupsOf(NOTHING)).toEqual([]);
});

test('links are counted through all groups and lead to their pages', () => {
	const groups = groupsOf({
		products: [
			{
				id: '1',
				slug: 'robe',
				title: 'Robe',
				picture: { srcset: '/media/320.webp 320w, /media/640.webp 640w' },
				shop: { slug: 'atelier', name: 'Atelier' }
			}
		],
		designers: [{ id: '2', slug: 'atelier', name: 'Atelier', city: 'Issy' }],
		themes: [{ id: '3', slug: 'upcycling', name: 'Upcycling' }]
	});

	expect(groups.map(({ kind }) => kind)).toEqual(['products', 'designers', 'themes']);
	expect(groups.flatMap(({ links }) => links)).toEqual([
		{
			at: 0,
			name: 'Robe',
			beside: 'Atelier',
			path: '/shops/atelier/robe',
			picture: '/media/320.webp'
		},
		{ at: 1, name: 'Atelier', beside: 'Issy', path: '/shops/atelier', picture: null },
		{ at: 2, name: 'Upcycling', beside: '', path: '/themes/upcycling', picture: null }
	]);
});
