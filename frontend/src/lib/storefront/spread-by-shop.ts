interface OfShop {
	readonly shop: { readonly slug: string };
}

/** The same pieces, one of each shop in turn: what one designer adds in an evening does not fill the page. */
export function spreadByShop<P extends OfShop>(pieces: readonly P[]): P[] {
	const queueOf = new Map<string, P[]>();
	for (const piece of pieces) {
		const { slug } = piece.shop;
		queueOf.set(slug, [...(queueOf.get(slug) ?? []), piece]);
	}
	const queues = [...queueOf.values()];
	const longest = Math.max(0, ...queues.map((queue) => queue.length));
	return Array.from({ length: longest }, (_, turn) =>
		queues.flatMap((queue) => queue.slice(turn, turn + 1))
	).flat();
}
