import { m } from '#lib/paraglide/messages.js';
import type { StateLook } from '../states.ts';
import type { LiveTillFragment } from './LiveTill.gql.ts';

/** How a till stands, in a word. */
export function tillLook(
	till: Pick<LiveTillFragment, 'isPaired' | 'isSilent'> & { readonly shift: unknown }
): StateLook {
	if (till.shift && till.isSilent) return { tone: 'waiting', name: m.organise_till_silent };
	if (till.shift) return { tone: 'good', name: m.organise_till_selling };
	if (till.isPaired) return { tone: 'neutral', name: m.organise_till_idle };
	return { tone: 'new', name: m.organise_till_free };
}
