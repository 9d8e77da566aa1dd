import { m } from '#lib/paraglide/messages.js';

/** What can be reported, as addresses name it. */
export const KINDS = {
	product: { value: 'PRODUCT', name: m.report_kind_product },
	shop: { value: 'SHOP', name: m.report_kind_shop },
	review: { value: 'REVIEW', name: m.report_kind_review },
	message: { value: 'MESSAGE', name: m.report_kind_message }
} as const;

export type KindName = keyof typeof KINDS;

export const isKind = (name: string | null): name is KindName =>
	name !== null && Object.hasOwn(KINDS, name);

/** Why something is reported, in the order of the list. */
export const REASONS = {
	COUNTERFEIT: m.report_reason_counterfeit,
	STOLEN_PICTURE: m.report_reason_stolen_picture,
	MISLEADING: m.report_reason_misleading,
	DANGEROUS: m.report_reason_dangerous,
	OFFENSIVE: m.report_reason_offensive,
	ILLEGAL: m.report_reason_illegal,
	OTHER: m.report_reason_other
} as const;

export type ReasonName = keyof typeof REASONS;

export const isReason = (name: string): name is ReasonName => Object.hasOwn(REASONS, name);

/** What was decided. */
export const VERDICTS = {
	NOTHING: { tone: 'neutral', name: m.report_verdict_nothing },
	WARNED: { tone: 'waiting', name: m.report_verdict_warned },
	HIDDEN: { tone: 'bad', name: m.report_verdict_hidden }
} as const;
