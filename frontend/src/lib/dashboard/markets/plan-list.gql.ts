/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** Where pieces go. */
export type BringDirection =
  | 'HOME'
  | 'TO_STALL';

/** A piece that is announced. */
export type BringLineInput = {
  readonly quantity: number;
  readonly variant: string | number;
};

export type PlanBringFromDashboardMutationVariables = Exact<{
  id: string | number;
  stall: string | number;
  direction: BringDirection;
  lines: ReadonlyArray<BringLineInput> | BringLineInput;
}>;


export type PlanBringFromDashboardMutation = { readonly planBring: { readonly bring: { readonly id: string } | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const PlanBringFromDashboardDocument: PersistedDocument<PlanBringFromDashboardMutation, PlanBringFromDashboardMutationVariables> = {
	documentId: 'ab502b4e76f90520548908063f24049bfaecd9c17c2d632bc2021acb1268ad4f'
};