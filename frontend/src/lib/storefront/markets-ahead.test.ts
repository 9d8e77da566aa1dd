import { expect, test } from 'vitest';
import { marketsAhead } from './markets-ahead.ts';

const market = (slug: string, startsAt: string, endsAt: string) => ({ slug, startsAt, endsAt });

test('what is over is left out, what comes first stands first, what has begun still counts', () => {
	const markets = [
		market('spring', '2027-03-01T10:00:00Z', '2027-03-02T18:00:00Z'),
		market('over', '2026-10-01T10:00:00Z', '2026-10-02T18:00:00Z'),
		market('now', '2026-11-20T10:00:00Z', '2026-11-25T18:00:00Z')
	];
	const now = Date.parse('2026-11-23T12:00:00Z');

	expect(marketsAhead(markets, now).map(({ slug }) => slug)).toEqual(['now', 'spring']);
});
