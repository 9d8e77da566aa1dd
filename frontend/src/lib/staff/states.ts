import { m } from '#lib/paraglide/messages.js';

type Tone = 'neutral' | 'info' | 'good' | 'waiting' | 'bad' | 'new';

interface StateLook {
	readonly tone: Tone;
	readonly name: () => string;
}

export const ORDER_LOOKS = {
	AWAITING_PAYMENT: { tone: 'waiting', name: m.staff_order_awaiting_payment },
	PAID: { tone: 'good', name: m.staff_order_paid },
	EXPIRED: { tone: 'neutral', name: m.staff_order_expired },
	CANCELLED: { tone: 'neutral', name: m.staff_order_cancelled }
} as const satisfies Record<string, StateLook>;

export const PART_LOOKS = {
	AWAITING_PAYMENT: { tone: 'waiting', name: m.staff_order_awaiting_payment },
	TO_SHIP: { tone: 'new', name: m.staff_part_to_ship },
	SHIPPED: { tone: 'good', name: m.staff_part_shipped },
	CANCELLED: { tone: 'neutral', name: m.staff_order_cancelled }
} as const satisfies Record<string, StateLook>;

/** What a state of money asks of the team; its words come from the API. */
export const SHARE_TONES = {
	HELD: 'waiting',
	RELEASABLE: 'info',
	TRANSFERRED: 'good',
	BLOCKED: 'bad',
	CANCELLED: 'neutral',
	REVERSED: 'neutral'
} as const satisfies Record<string, Tone>;

export const REFUND_TONES = {
	REQUESTED: 'info',
	PENDING: 'info',
	SUCCEEDED: 'good',
	FAILED: 'bad'
} as const satisfies Record<string, Tone>;

export const ENTRY_TONES = {
	PROPOSED: 'waiting',
	APPROVED: 'good',
	REJECTED: 'neutral'
} as const satisfies Record<string, Tone>;

export const STEP_NAMES = {
	TRANSFER: m.staff_step_transfer,
	SHARE: m.staff_step_share,
	REFUND: m.staff_step_refund,
	EVENT: m.staff_step_event
} as const satisfies Record<string, () => string>;
