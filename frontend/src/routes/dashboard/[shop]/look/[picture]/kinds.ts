import { error } from '@sveltejs/kit';
import type { Shape } from '#lib/dashboard/pictures/crop.ts';

interface Kind {
	/** As the API names it. */
	readonly kind: 'LOGO' | 'BANNER';
	/** As the shop's page shows it. */
	readonly shape: Shape;
}

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
	['logo', { kind: 'LOGO', shape: '1:1' }],
	['banner', { kind: 'BANNER', shape: '3:1' }]
]);

/** What the last word of an address names; no other word is an address. */
export function kindOf(word: string): Kind {
	const kind = KINDS.get(word);
	if (!kind) error(404, { kind: 'not-found', message: 'Neither logo nor banner' });
	return kind;
}
