import type { SizeKind } from './kind-of-type.ts';

/** Where a guest's sizes are kept; they never leave her device. */
export type SizeShelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const KEY = 'matricia.sizes';
const LONGEST = 20;

/** What she wears of a kind; empty when nothing is kept, or what is there is not ours. */
export function readSize(shelf: SizeShelf, kind: SizeKind): string {
	const size = readAll(shelf)[kind];
	return typeof size === 'string' && size.length <= LONGEST ? size : '';
}

/** Keeps it; empty forgets. A device that keeps nothing breaks nothing. */
export function writeSize(shelf: SizeShelf, kind: SizeKind, size: string): void {
	const { [kind]: _before, ...others } = readAll(shelf);
	const all = size ? { ...others, [kind]: size } : others;
	try {
		if (Object.keys(all).length > 0) shelf.setItem(KEY, JSON.stringify(all));
		else shelf.removeItem(KEY);
	} catch {
		// A private window, or no room.
	}
}

function readAll(shelf: SizeShelf): Record<string, unknown> {
	try {
		const kept: unknown = JSON.parse(shelf.getItem(KEY) ?? '{}');
		return kept !== null && typeof kept === 'object' && !Array.isArray(kept)
			? (kept as Record<string, unknown>)
			: {};
	} catch {
		return {};
	}
}
