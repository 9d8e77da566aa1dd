import type { StateLook } from '#lib/dashboard/states.ts';
import { m } from '#lib/paraglide/messages.js';

export const INVITATION_STATES = {
	INVITED: { tone: 'new', name: m.stall_state_invited },
	ACCEPTED: { tone: 'good', name: m.stall_state_accepted },
	DECLINED: { tone: 'neutral', name: m.stall_state_declined }
} as const satisfies Record<string, StateLook>;

export const BRING_STATES = {
	PLANNED: { tone: 'info', name: m.stall_list_planned },
	COUNTED: { tone: 'waiting', name: m.stall_list_counted },
	DONE: { tone: 'good', name: m.stall_list_done },
	CANCELLED: { tone: 'neutral', name: m.stall_list_cancelled }
} as const satisfies Record<string, StateLook>;
