import { expect, test } from 'vitest';
import { listData, marketData, organizationData } from './structured.ts';

test('the platform says who runs it and how it is searched', () => {
	const { '@graph': graph } = organizationData('https://m.example') as {
		'@graph': Record<string, unknown>[];
	};

	expect(graph.map((row) => row['@type'])).toEqual(['Organization', 'WebSite']);
	expect(graph[0]).toMatchObject({ name: 'MATRICIA', url: 'https://m.example/' });
	expect(graph[1]?.['potentialAction']).toMatchObject({
		target: 'https://m.example/search?q={search_term_string}'
	});
});

test('a list counts from one and has whole addresses', () => {
	expect(listData([{ name: 'Robe', path: '/shops/mira/robe' }], 'https://m.example')).toEqual({
		'@context': 'https://schema.org',
		'@type': 'ItemList',
		numberOfItems: 1,
		itemListElement: [
			{
				'@type': 'ListItem',
				position: 1,
				name: 'Robe',
				url: 'https://m.example/shops/mira/robe'
			}
		]
	});
});

test('a market is an event with what search engines demand of one', () => {
	const market = {
		name: 'Marché',
		summary: 'Douze créatrices.',
		place: 'Hall',
		address: '92130 Issy',
		startsAt: '2026-12-07T09:00:00+00:00',
		endsAt: '2026-12-18T18:00:00+00:00'
	};

	expect(marketData(market, new URL('https://m.example/markets/noel'))).toMatchObject({
		'@type': 'Event',
		name: 'Marché',
		startDate: '2026-12-07T09:00:00+00:00',
		location: { '@type': 'Place', name: 'Hall', address: '92130 Issy' },
		url: 'https://m.example/markets/noel'
	});
});
