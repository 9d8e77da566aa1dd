import type { SearchWhileTypingQuery } from './Suggestions.gql.ts';

type Found = SearchWhileTypingQuery['suggestions'];

export interface SuggestedLink {
	/** Its place through all groups, for the arrow keys. */
	readonly at: number;
	readonly name: string;
	/** Whose, or where; empty for none. */
	readonly beside: string;
	readonly path: string;
	/** Address of its smallest picture, or null. */
	readonly picture: string | null;
}

export interface SuggestedGroup {
	readonly kind: 'products' | 'designers' | 'themes';
	readonly links: readonly SuggestedLink[];
}

/** Suggestions in the order in which they are shown; groups that have something. */
export function groupsOf(found: Found): SuggestedGroup[] {
	let at = 0;
	const links = (rows: readonly Omit<SuggestedLink, 'at'>[]): SuggestedLink[] =>
		rows.map((row) => ({ ...row, at: at++ }));
	const groups: SuggestedGroup[] = [
		{
			kind: 'products',
			links: links(
				found.products.map(({ slug, title, shop, picture }) => ({
					name: title,
					beside: shop.name,
					path: `/shops/${shop.slug}/${slug}`,
					picture: smallest(picture?.srcset)
				}))
			)
		},
		{
			kind: 'designers',
			links: links(
				found.designers.map(({ slug, name, city }) => ({
					name,
					beside: city,
					path: `/shops/${slug}`,
					picture: null
				}))
			)
		},
		{
			kind: 'themes',
			links: links(
				found.themes.map(({ slug, name }) => ({
					name,
					beside: '',
					path: `/themes/${slug}`,
					picture: null
				}))
			)
		}
	];
	return groups.filter((group) => group.links.length > 0);
}

/** The first address of a srcset, which is the smallest rendition. */
function smallest(srcset: string | undefined): string | null {
	return srcset?.trim().split(/\s/u, 1)[0] || null;
}
