const PAGE_SIZE = 24;

/** What a list needs of its page's address. */
type ListAddress = Pick<URL, 'pathname' | 'search'>;

interface PageInfo {
	readonly hasNextPage: boolean;
	readonly endCursor: string | null;
}

/** The cursor that a list's address asks for: the last of the trail of pages that led there. */
export const currentCursor = (url: ListAddress): string | null => trailOf(url).at(-1) ?? null;

/**
 * Links to the neighbouring pages of a list that the API only reads forward: the address keeps the
 * cursors of all pages before (`?after=a&after=b`), so that the way back works without JavaScript.
 */
export function neighbours(
	url: ListAddress,
	{ hasNextPage, endCursor }: PageInfo
): { previous: string | null; next: string | null } {
	const trail = trailOf(url);
	return {
		previous: trail.length > 0 ? withTrail(url, trail.slice(0, -1)) : null,
		next: hasNextPage && endCursor ? withTrail(url, [...trail, endCursor]) : null
	};
}

/** Which rows of the whole list a page shows, counted from 1. */
export function shownRows(url: ListAddress, count: number): { from: number; to: number } {
	const before = trailOf(url).length * PAGE_SIZE;
	return { from: before + 1, to: before + count };
}

/** The same list with another filter, from its first page; an empty value takes the filter off. */
export function withFilter(url: ListAddress, name: string, value: string): string {
	const parameters = parametersOf(url);
	parameters.delete('after');
	if (value) parameters.set(name, value);
	else parameters.delete(name);
	return address(url, parameters);
}

function withTrail(url: ListAddress, trail: readonly string[]): string {
	const parameters = parametersOf(url);
	parameters.delete('after');
	for (const cursor of trail) parameters.append('after', cursor);
	return address(url, parameters);
}

function address({ pathname }: ListAddress, parameters: URLSearchParams): string {
	const search = parameters.toString();
	return search ? `${pathname}?${search}` : pathname;
}

const parametersOf = ({ search }: ListAddress): URLSearchParams => new URLSearchParams(search);

const trailOf = (url: ListAddress): string[] => parametersOf(url).getAll('after');
