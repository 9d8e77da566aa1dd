import { m } from '#lib/paraglide/messages.js';
import type { StateLook } from '../states.ts';

export const STOCK_LEFT = {
	ENOUGH: { tone: 'good', name: m.stock_left_enough },
	LOW: { tone: 'waiting', name: m.stock_left_low },
	OUT: { tone: 'bad', name: m.stock_left_out }
} as const satisfies Record<string, StateLook>;

/** Of a piece that is not on sale, or made to order. */
export const NOT_WATCHED: StateLook = { tone: 'neutral', name: m.stock_not_sold };

/** What a list of pieces can be narrowed to. */
export const SHORT = { LOW: STOCK_LEFT.LOW, OUT: STOCK_LEFT.OUT } as const;

export const REASONS = {
	SALE: m.stock_reason_sale,
	RETURN: m.stock_reason_return,
	TRANSFER: m.stock_reason_transfer,
	CORRECTION: m.stock_reason_correction,
	MADE: m.stock_reason_made,
	DAMAGED: m.stock_reason_damaged,
	LOST: m.stock_reason_lost,
	GIVEN: m.stock_reason_given,
	ELSEWHERE: m.stock_reason_elsewhere,
	IMPORT: m.stock_reason_import
} as const satisfies Record<string, () => string>;

export type Reason = keyof typeof REASONS;

/** Why her people change a number themselves. */
export const ADJUSTMENTS = {
	MADE: m.stock_reason_made,
	DAMAGED: m.stock_reason_damaged,
	LOST: m.stock_reason_lost,
	GIVEN: m.stock_reason_given,
	ELSEWHERE: m.stock_reason_elsewhere,
	COUNTED: m.stock_reason_counted_now
} as const satisfies Record<string, () => string>;

export type Adjustment = keyof typeof ADJUSTMENTS;

export const COUNT_STATES = {
	COUNTING: { tone: 'new', name: m.stock_state_counting },
	BOOKED: { tone: 'good', name: m.stock_state_booked },
	GIVEN_UP: { tone: 'neutral', name: m.stock_state_given_up }
} as const satisfies Record<string, StateLook>;

const KINDS: Readonly<Record<string, () => string>> = {
	atelier: m.stock_place_atelier,
	stall: m.stock_place_stall,
	other: m.stock_place_other
};

/** What kind of place it is. */
export const placeKind = (kind: string): string => KINDS[kind]?.() ?? kind;

/** A size with its product, in one line. */
export const pieceName = (variant: {
	readonly title: string;
	readonly product: { readonly title: string };
}): string => [variant.product.title, variant.title].filter(Boolean).join(' – ');

/** `+3`, `−2`, `0`; the sign before the digits in every script. */
export const signed = (count: number): string =>
	count > 0 ? `+${count}` : count < 0 ? `−${-count}` : '0';

/** A part of a sentence that keeps its own direction, whatever stands around it. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

/** One of `known` that an address or a form names; null for anything else. */
export const oneOf = <Key extends string>(
	known: Readonly<Record<Key, unknown>>,
	asked: string | null
): Key | null => (asked !== null && Object.hasOwn(known, asked) ? (asked as Key) : null);
