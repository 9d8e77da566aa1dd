interface Place {
	readonly variant: { readonly id: string };
	readonly market: { readonly id: string };
	readonly isOnlyThere: boolean;
}

interface Choice {
	/** Id of the chosen variant; null while nothing is chosen. */
	readonly chosen: string | null;
	/** Whether any variant can be bought online. */
	readonly any: boolean;
}

/**
 * Where a piece can be met: of the chosen variant or, while nothing is chosen, one for each market;
 * then “only there” is said only when nothing of it can be bought online.
 */
export function placesToSay<P extends Place>(
	places: readonly P[],
	{ chosen, any }: Choice
): readonly P[] {
	if (chosen !== null) return places.filter(({ variant }) => variant.id === chosen);
	const first = new Map<string, P>();
	for (const place of places)
		if (place.isOnlyThere !== any && !first.has(place.market.id)) first.set(place.market.id, place);
	return [...first.values()];
}
