import type { Right } from '../rights.ts';

export const RIGHTS: readonly Right[] = ['PRODUCTS', 'ORDERS', 'MONEY'];

/** The boxes that were ticked. */
export const rightsIn = (typed: FormData): Right[] =>
	RIGHTS.filter((right) => typed.getAll('rights').includes(right));

/** As `FormAnswer` keeps them: joined by commas. */
export const rightsOf = (values: string | undefined): Right[] =>
	RIGHTS.filter((right) => values?.split(',').includes(right));
