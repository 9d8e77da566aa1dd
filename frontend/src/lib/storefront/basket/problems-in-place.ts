import type { BasketFragment } from './Basket.gql.ts';

type Problem = BasketFragment['problems'][number];

/** Pointed out, but she may pay: the total she agrees to is compared at checkout. */
const ONLY_POINTED_OUT = new Set([
	'PRICE_CHANGED',
	'DELIVERY_CHANGED',
	'GIFT_GONE',
	'GIFT_PRICE_CHANGED'
]);

/** What must be put right before this basket can be paid. */
export const blocking = (problems: readonly Problem[]): readonly Problem[] =>
	problems.filter(({ code }) => !ONLY_POINTED_OUT.has(code));

/** What has changed and lets her pay. */
export const pointedOut = (problems: readonly Problem[]): readonly Problem[] =>
	problems.filter(({ code }) => ONLY_POINTED_OUT.has(code));

/** Whether something must be put right before this basket can be paid. */
export const isBlocked = (problems: readonly Problem[]): boolean => blocking(problems).length > 0;

/** The problem of a line (its variant's id), of a designer (her shop's id) or of the voucher (`code`). */
export const problemOf = (problems: readonly Problem[], field: string): Problem | undefined =>
	problems.find((problem) => problem.field === field);
