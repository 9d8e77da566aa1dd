import { expect, test } from 'vitest';
import { byMonth } from './by-month.ts';

test('a market stands in the month in which it begins in Paris', () => {
	const markets = [
		{ slug: 'a', startsAt: '2026-11-30T22:59:00Z' },
		{ slug: 'b', startsAt: '2026-11-30T23:30:00Z' },
		{ slug: 'c', startsAt: '2026-12-18T09:00:00Z' }
	];

	expect(byMonth(markets).map(({ month, markets }) => [month, markets.map((m) => m.slug)])).toEqual(
		[
			['2026-11', ['a']],
			['2026-12', ['b', 'c']]
		]
	);
});
