interface Held {
	readonly startsAt: string;
	readonly endsAt: string;
}

/** Markets that are not over yet, the next one first. `now` in milliseconds. */
export function marketsAhead<M extends Held>(markets: readonly M[], now: number): M[] {
	return markets
		.filter(({ endsAt }) => Date.parse(endsAt) >= now)
		.toSorted((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt));
}
