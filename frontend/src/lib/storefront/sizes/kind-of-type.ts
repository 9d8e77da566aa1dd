/** What a size may be of, as the API names it. */
export type SizeKind = 'TOPS' | 'BOTTOMS' | 'DRESSES' | 'COATS' | 'SHOES' | 'RINGS';

/**
 * Words of product types, French and English, without accents and in the singular. Sizes differ
 * between these; what is in none of them (bags, scarves) has no size to remember.
 */
const WORDS: Record<SizeKind, string> = {
	COATS: 'manteau veste blouson blazer trench parka cape burnous coat jacket outerwear',
	DRESSES: 'robe combinaison caftan kaftan gandoura abaya dresse dress jumpsuit romper gown',
	BOTTOMS: 'pantalon jean jupe short legging sarouel pant trouser skirt chino denim bottom',
	TOPS:
		'haut top chemise chemisier blouse t-shirt tee debardeur pull gilet sweat tunique shirt kimono ' +
		'sweater hoodie cardigan knitwear knit button-up vest jersey',
	SHOES: 'chaussure sandale botte bottine basket mule ballerine babouche shoe boot sneaker loafer',
	RINGS: 'bague anneau alliance ring'
};

const KIND_OF = new Map(
	Object.entries(WORDS).flatMap(([kind, words]) =>
		words.split(' ').map((word) => [word, kind as SizeKind] as const)
	)
);

/** Of a product type as designers write it ("Robes longues", "women's coats & jackets"). */
export function kindOfType(type: string): SizeKind | null {
	const plain = type.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	for (const word of plain.split(/[^a-z-]+/)) {
		const kind = KIND_OF.get(word) ?? KIND_OF.get(word.replace(/[sx]$/, ''));
		if (kind) return kind;
	}
	return null;
}

/** Which of a piece's sizes is the one she wears; sizes like "S/M" are both. */
export function sizeAmong(sizes: readonly string[], worn: string): string | null {
	const mine = worn.trim().toLowerCase();
	if (!mine) return null;
	const same = sizes.find((size) => size.trim().toLowerCase() === mine);
	const within = sizes.find((size) =>
		size
			.toLowerCase()
			.split('/')
			.some((part) => part.trim() === mine)
	);
	return same ?? within ?? null;
}
