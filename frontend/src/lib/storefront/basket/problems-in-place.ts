import type { BasketFragment } from './Basket.gql.ts';

type Problem = BasketFragment['problems'][number];

/** Pointed out, but she may pay: the total she agrees to is compared at checkout. */
const ONLY_POINTED_OUT = new Set(['PRICE_CHANGED']);

/** Whether something must be put right before this basket can be paid. */
export const isBlocked = (problems: readonly Problem[]): boolean =>
	problems.some(({ code }) => !ONLY_POINTED_OUT.has(code));

/** The problem of a line (its variant's id), of a designer (her shop's id) or of the voucher (`code`). */
export const problemOf = (problems: readonly Problem[], field: string): Problem | undefined =>
	problems.find((problem) => problem.field === field);
