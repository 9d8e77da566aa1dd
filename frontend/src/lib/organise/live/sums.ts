interface ByHour {
	/** Cents, one for each hour of the day. */
	readonly hours: readonly number[];
}

/** What all designers took together, hour by hour. */
export const takenByHour = (hours: readonly number[], designers: readonly ByHour[]): number[] =>
	hours.map((_hour, index) =>
		designers.reduce((sum, designer) => sum + (designer.hours[index] ?? 0), 0)
	);

/** Lengths of bars in percent of the longest; what is below zero has none. */
export function lengthsOf(values: readonly number[]): number[] {
	const longest = Math.max(1, ...values);
	return values.map((value) => Math.round((Math.max(0, value) / longest) * 100));
}
