import { describe, expect, it } from 'vitest';
import { withReviews } from './review-data.ts';

const PIECE = { '@type': 'Product', name: 'Robe' };
const SAID = {
	stars: 4,
	text: '',
	name: '',
	language: 'fr',
	writtenAt: '2026-11-20T09:00:00+00:00'
};

describe('withReviews', () => {
	it('says nothing of ratings where there are none', () => {
		expect(withReviews(PIECE, null, [], 'Une cliente')).toBe(PIECE);
	});

	it('says who gave how many stars and when', () => {
		expect(withReviews(PIECE, { count: 1, average: 4 }, [SAID], 'Une cliente')).toEqual({
			...PIECE,
			aggregateRating: {
				'@type': 'AggregateRating',
				ratingValue: 4,
				reviewCount: 1,
				bestRating: 5,
				worstRating: 1
			},
			review: [
				{
					'@type': 'Review',
					author: { '@type': 'Person', name: 'Une cliente' },
					datePublished: '2026-11-20',
					inLanguage: 'fr',
					reviewRating: { '@type': 'Rating', ratingValue: 4, bestRating: 5, worstRating: 1 }
				}
			]
		});
	});
});
