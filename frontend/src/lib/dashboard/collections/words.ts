import { m } from '#lib/paraglide/messages.js';
import type { StateLook } from '../states.ts';

/** Whether everybody sees a collection. */
export const shownLook = (isShown: boolean): StateLook =>
	isShown
		? { tone: 'good', name: m.collections_shown }
		: { tone: 'neutral', name: m.collections_hidden };
