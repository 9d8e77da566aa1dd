interface Chosen<S> {
	readonly kind: string;
	readonly words: string;
	readonly shop: S | null;
	readonly market: string;
}

export interface Editorial<S, M> {
	/** The designer who leads, and why; null while there is nobody. */
	readonly lead: { readonly shop: S; readonly words: string } | null;
	/** The others that stand below: chosen ones first, then the list's. */
	readonly shops: readonly S[];
	readonly market: M | null;
}

/** Who and what stands on the front page: the programme's choice, filled up with what there is. */
export function chosen<S extends { readonly id: string }, M extends { readonly slug: string }>(
	features: readonly Chosen<S>[],
	shops: readonly S[],
	marketsAhead: readonly M[]
): Editorial<S, M> {
	const picked = features.flatMap(({ shop, words }) => (shop ? [{ shop, words }] : []));
	const rest = shops
		.filter(({ id }) => !picked.some(({ shop }) => shop.id === id))
		.map((shop) => ({ shop, words: '' }));
	const [lead = null, ...others] = [...picked, ...rest];
	const wanted = features.find(({ kind }) => kind === 'MARKET')?.market;
	const market = marketsAhead.find(({ slug }) => slug === wanted) ?? marketsAhead[0] ?? null;
	return { lead, shops: others.map(({ shop }) => shop), market };
}
