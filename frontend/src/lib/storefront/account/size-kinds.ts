import { m } from '#lib/paraglide/messages.js';

/** What a size is of, in the order of the form. */
export const SIZE_KINDS = [
	{ kind: 'TOPS', words: m.size_of_tops },
	{ kind: 'BOTTOMS', words: m.size_of_bottoms },
	{ kind: 'DRESSES', words: m.size_of_dresses },
	{ kind: 'COATS', words: m.size_of_coats },
	{ kind: 'SHOES', words: m.size_of_shoes },
	{ kind: 'RINGS', words: m.size_of_rings }
] as const;
