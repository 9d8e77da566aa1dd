import { monthOf } from '#lib/dates.ts';

/** Markets under the month in Paris in which they begin (`2026-12`), in the order they are given. */
export function byMonth<M extends { readonly startsAt: string }>(
	markets: readonly M[]
): { readonly month: string; readonly markets: readonly M[] }[] {
	const groups = new Map<string, M[]>();
	for (const market of markets) {
		const month = monthOf(new Date(market.startsAt));
		groups.set(month, [...(groups.get(month) ?? []), market]);
	}
	return [...groups].map(([month, held]) => ({ month, markets: held }));
}
