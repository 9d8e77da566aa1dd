import { m } from '#lib/paraglide/messages.js';

/** What a state asks of the reader; the tones of `StatusPill`. */
type Tone = 'neutral' | 'info' | 'good' | 'waiting' | 'bad' | 'new';

export interface StateLook {
	readonly tone: Tone;
	readonly name: () => string;
}

export const MARKET_STATES = {
	PLANNED: { tone: 'info', name: m.organise_state_planned },
	OPEN: { tone: 'good', name: m.organise_state_open },
	CLOSED: { tone: 'neutral', name: m.organise_state_closed }
} as const satisfies Record<string, StateLook>;

export const INVITATION_STATES = {
	INVITED: { tone: 'waiting', name: m.organise_stall_invited },
	ACCEPTED: { tone: 'good', name: m.organise_stall_accepted },
	DECLINED: { tone: 'neutral', name: m.organise_stall_declined }
} as const satisfies Record<string, StateLook>;

export const BRING_STATES = {
	PLANNED: { tone: 'new', name: m.organise_bring_planned },
	COUNTED: { tone: 'waiting', name: m.organise_bring_counted },
	DONE: { tone: 'good', name: m.organise_bring_done },
	CANCELLED: { tone: 'neutral', name: m.organise_bring_cancelled }
} as const satisfies Record<string, StateLook>;
