import { m } from '#lib/paraglide/messages.js';
import type { ShopSection } from '#lib/shopfront/sections.ts';

/** What a section is called where she arranges them. */
export const SECTION_WORDS: Readonly<Record<ShopSection, () => string>> = {
	FEATURED: m.look_section_FEATURED,
	STORY: m.look_section_STORY,
	COLLECTIONS: m.look_section_COLLECTIONS,
	NEW: m.look_section_NEW,
	PIECES: m.look_section_PIECES,
	MARKETS: m.look_section_MARKETS,
	REVIEWS: m.look_section_REVIEWS
};
