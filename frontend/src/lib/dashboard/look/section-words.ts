import { m } from '#lib/paraglide/messages.js';
import type { ShopSection } from '#lib/shopfront/sections.ts';

/** What a section is called where she arranges them. */
export const SECTION_WORDS: Readonly<Record<ShopSection, () => string>> = {
	FEATURED: m.look_section_featured,
	STORY: m.look_section_story,
	COLLECTIONS: m.look_section_collections,
	NEW: m.look_section_new,
	PIECES: m.look_section_pieces,
	MARKETS: m.look_section_markets,
	REVIEWS: m.look_section_reviews
};
