interface Rated {
	readonly count: number;
	readonly average: number;
}

interface Said {
	readonly stars: number;
	readonly text: string;
	readonly name: string;
	readonly language: string;
	readonly writtenAt: string;
}

const BEST = 5;

/** `data`, schema.org's Product, with what its buyers say; as it was where nobody has said anything. */
export function withReviews(
	data: object,
	rating: Rated | null,
	reviews: readonly Said[],
	/** How somebody is called who does not show her name. */
	nobody: string
): object {
	if (!rating) return data;
	return {
		...data,
		aggregateRating: {
			'@type': 'AggregateRating',
			ratingValue: rating.average,
			reviewCount: rating.count,
			bestRating: BEST,
			worstRating: 1
		},
		review: reviews.map(({ stars, text, name, language, writtenAt }) => ({
			'@type': 'Review',
			author: { '@type': 'Person', name: name || nobody },
			datePublished: writtenAt.slice(0, 'YYYY-MM-DD'.length),
			inLanguage: language,
			reviewRating: { '@type': 'Rating', ratingValue: stars, bestRating: BEST, worstRating: 1 },
			...(text && { reviewBody: text })
		}))
	};
}
