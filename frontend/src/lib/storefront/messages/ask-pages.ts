import { href } from '#lib/i18n.ts';

/** Where a visitor writes to a designer: about a piece, or anything else. */
export function askAbout(shop: string, piece?: string): string {
	const query = new URLSearchParams({ shop, ...(piece ? { piece } : {}) });
	return href(`/messages/new?${query}`);
}

/** Where a buyer writes about a designer's part of an order, with the order's token if she has it. */
export function askAboutPart(order: string, part: string, token: string): string {
	const query = new URLSearchParams({ order, part, ...(token ? { token } : {}) });
	return href(`/messages/new?${query}`);
}

/** A conversation that has just begun; a guest's opens by its token. */
export function begunPage(id: string, token: string | null): string {
	const query = new URLSearchParams({ ...(token ? { token } : {}), new: '' });
	return href(`/messages/${id}?${query}`);
}

/** What a designer calls somebody: the first of her names. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? '';
