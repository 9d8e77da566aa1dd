interface Findable {
	readonly variant: {
		readonly title: string;
		readonly sku: string;
		readonly barcode: string;
		readonly tagCode: string;
		readonly product: { readonly title: string };
	};
}

/** Whether a piece has every word of `query` in its title or options, or the whole of it as a code. */
export function isFound({ variant }: Findable, query: string): boolean {
	const asked = plain(query);
	const codes = [variant.sku, variant.barcode, variant.tagCode];
	if (codes.some((code) => code !== '' && plain(code) === asked)) return true;
	const words = plain(`${variant.product.title} ${variant.title}`);
	return asked.split(/\s+/).every((word) => words.includes(word));
}

/** Small letters without accents. */
const plain = (text: string): string =>
	text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
