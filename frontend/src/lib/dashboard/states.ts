import { m } from '#lib/paraglide/messages.js';

/** What a state asks of the reader; the tones of `StatusPill`. */
type Tone = 'neutral' | 'info' | 'good' | 'waiting' | 'bad' | 'new';

export interface StateLook {
	readonly tone: Tone;
	readonly name: () => string;
}

export const ORDER_STATES = {
	TO_SHIP: { tone: 'new', name: m.dashboard_order_to_ship },
	SHIPPED: { tone: 'good', name: m.dashboard_order_shipped },
	AWAITING_PAYMENT: { tone: 'waiting', name: m.dashboard_order_awaiting_payment },
	CANCELLED: { tone: 'neutral', name: m.dashboard_order_cancelled }
} as const satisfies Record<string, StateLook>;

export const PRODUCT_STATES = {
	ACTIVE: { tone: 'good', name: m.dashboard_product_active },
	DRAFT: { tone: 'info', name: m.dashboard_product_draft },
	PAUSED: { tone: 'waiting', name: m.editor_paused },
	ARCHIVED: { tone: 'neutral', name: m.dashboard_product_archived },
	HIDDEN: { tone: 'bad', name: m.report_product_hidden }
} as const satisfies Record<string, StateLook>;

export const SHARE_STATES = {
	HELD: { tone: 'waiting', name: m.dashboard_share_held },
	RELEASABLE: { tone: 'info', name: m.dashboard_share_releasable },
	TRANSFERRED: { tone: 'good', name: m.dashboard_share_transferred },
	BLOCKED: { tone: 'bad', name: m.dashboard_share_blocked },
	CANCELLED: { tone: 'neutral', name: m.dashboard_share_cancelled },
	REVERSED: { tone: 'neutral', name: m.dashboard_share_reversed }
} as const satisfies Record<string, StateLook>;

export const ACCOUNT_STATES = {
	NONE: { tone: 'new', name: m.dashboard_account_none },
	PENDING: { tone: 'waiting', name: m.dashboard_account_pending },
	ACTIVE: { tone: 'good', name: m.dashboard_account_active },
	RESTRICTED: { tone: 'bad', name: m.dashboard_account_restricted },
	REJECTED: { tone: 'bad', name: m.dashboard_account_rejected },
	UNSUPPORTED: { tone: 'bad', name: m.dashboard_account_unsupported }
} as const satisfies Record<string, StateLook>;

export const PAYOUT_STATES = {
	PENDING: { tone: 'info', name: m.money_payout_pending },
	IN_TRANSIT: { tone: 'info', name: m.money_payout_in_transit },
	PAID: { tone: 'good', name: m.money_payout_paid },
	FAILED: { tone: 'bad', name: m.money_payout_failed },
	CANCELED: { tone: 'neutral', name: m.money_payout_canceled }
} as const satisfies Record<string, StateLook>;

/** The state that a list's address asks for (`?state=DRAFT`); null means all, also for an unknown one. */
export function stateFilter<State extends string>(
	url: URL,
	states: Readonly<Record<State, StateLook>>
): State | null {
	const asked = url.searchParams.get('state') ?? '';
	return Object.hasOwn(states, asked) ? (asked as State) : null;
}

/** What happens to an order between its states, as its events spell it. */
const STEPS: Readonly<Record<string, () => string>> = {
	making: m.dashboard_order_making,
	accepted: m.desk_event_accepted,
	made: m.desk_event_made,
	packed: m.desk_event_packed,
	partly_sent: m.desk_event_partly_sent,
	pieces_cancelled: m.desk_event_pieces_cancelled,
	delayed: m.desk_event_delayed
};

/** The name of an order's state, or of her start, as the timeline of its events spells it (`to_ship`). */
export function orderStateName(state: string): string {
	const step = STEPS[state];
	if (step) return step();
	const key = state.toUpperCase();
	return key in ORDER_STATES ? ORDER_STATES[key as keyof typeof ORDER_STATES].name() : state;
}
