/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type MakingCapacitiesQueryVariables = Exact<{
  shop: string | number;
}>;


export type MakingCapacitiesQuery = { readonly makingCapacities: ReadonlyArray<{ readonly product: string | null, readonly title: string | null, readonly pieces: number | null, readonly longestWait: number }> };

export type SetMakingCapacityMutationVariables = Exact<{
  shop: string | number;
  product?: string | number | null | undefined;
  pieces?: number | null | undefined;
  longestWait: number;
}>;


export type SetMakingCapacityMutation = { readonly setMakingCapacity: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const MakingCapacitiesDocument: PersistedDocument<MakingCapacitiesQuery, MakingCapacitiesQueryVariables> = {
	documentId: '8a16999310646d84dcfbbc4ad48e31546d031b1a3bd3e6427141537a4c921e25'
};
export const SetMakingCapacityDocument: PersistedDocument<SetMakingCapacityMutation, SetMakingCapacityMutationVariables> = {
	documentId: '405a1deebe44d56c564a4d2ef2678732ffd3b3115ec8c23043d8ee4dcb8c975f'
};