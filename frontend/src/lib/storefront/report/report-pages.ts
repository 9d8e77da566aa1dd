import { href, withoutLanguage } from '#lib/i18n.ts';
import type { KindName } from './kinds.ts';

/** Where something is reported. */
export const reportPage = (kind: KindName, id: string): string =>
	href(`/report?${new URLSearchParams({ kind, id })}`);

/** The form's action on that page, whose address says what is reported. */
export function reportAction(search: string): string {
	const query = new URLSearchParams(search);
	query.delete('/report');
	return `?/report&${query}`;
}

/** The slugs of a piece or a shop in an address that somebody copied, of whatever language. */
export function slugsIn(
	address: string,
	origin: string
): { shop: string; piece: string | null } | null {
	if (!URL.canParse(address, origin)) return null;
	const path = withoutLanguage(new URL(address, origin).pathname);
	const [place, shop, piece] = path.split('/').filter(Boolean);
	return place === 'shops' && shop ? { shop, piece: piece ?? null } : null;
}
