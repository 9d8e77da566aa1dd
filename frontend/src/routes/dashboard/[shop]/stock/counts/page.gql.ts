/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** A count goes on until it is booked or given up; neither is ever undone. */
export type StocktakeState =
  | 'BOOKED'
  | 'COUNTING'
  | 'GIVEN_UP';

export type DashboardStocktakesQueryVariables = Exact<{
  shop: string | number;
  slug: string;
  after?: string | null | undefined;
}>;


export type DashboardStocktakesQuery = { readonly stocktakes: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: StocktakeState, readonly startedAt: string, readonly startedBy: string, readonly endedAt: string | null, readonly endedBy: string, readonly lineCount: number, readonly counted: number, readonly differenceCount: number, readonly difference: number, readonly unsureCount: number, readonly location: { readonly id: string, readonly name: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly shop: { readonly id: string, readonly locations: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: string, readonly sellsOnline: boolean }> | null } | null };

export type StartStocktakeFromDashboardMutationVariables = Exact<{
  id: string | number;
  location: string | number;
}>;


export type StartStocktakeFromDashboardMutation = { readonly startStocktake: { readonly stocktake: { readonly id: string } | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const DashboardStocktakesDocument: PersistedDocument<DashboardStocktakesQuery, DashboardStocktakesQueryVariables> = {
	documentId: 'd7bf792e1dbc33f09590ee3141c109dc46d196a0d5f68d5652edf0b00ca67af6'
};
export const StartStocktakeFromDashboardDocument: PersistedDocument<StartStocktakeFromDashboardMutation, StartStocktakeFromDashboardMutationVariables> = {
	documentId: '483e36ddd5845f4ad2799c023ce7d41e581931ddb44ed1ba2c0e99c839491d17'
};