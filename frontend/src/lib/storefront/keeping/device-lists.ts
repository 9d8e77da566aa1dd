/** Where a guest's lists are kept; nothing of it is ever sent but to show the pieces themselves. */
export interface Shelf {
	getItem(key: string): string | null;
	setItem(key: string, value: string): void;
	removeItem(key: string): void;
}

export type ListName = 'wishes' | 'follows' | 'seen';

const MOST: Record<ListName, number> = { wishes: 48, follows: 48, seen: 12 };
const keyOf = (name: ListName): string => `matricia.${name}`;

/** Ids that the device keeps, the latest first; what somebody else wrote there is nothing. */
export function readList(shelf: Shelf, name: ListName): string[] {
	try {
		const kept: unknown = JSON.parse(shelf.getItem(keyOf(name)) ?? '[]');
		if (!Array.isArray(kept)) return [];
		return kept.filter((id): id is string => typeof id === 'string' && /^\d{1,18}$/.test(id));
	} catch {
		return []; // no storage (private window) or no JSON
	}
}

/** Puts `id` first, once; the oldest falls off a full list. */
export function withFirst(list: readonly string[], name: ListName, id: string): string[] {
	return [id, ...list.filter((other) => other !== id)].slice(0, MOST[name]);
}

/** Keeps the list, or forgets that there ever was one. A device that refuses keeps nothing. */
export function writeList(shelf: Shelf, name: ListName, list: readonly string[]): void {
	try {
		if (list.length === 0) shelf.removeItem(keyOf(name));
		else shelf.setItem(keyOf(name), JSON.stringify(list));
	} catch {
		// Full or forbidden: the page works without.
	}
}
