/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type OrganiseMissingQueryVariables = Exact<{
  market: string | number;
}>;


export type OrganiseMissingQuery = { readonly marketDay: { readonly tills: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly missing: ReadonlyArray<{ readonly till: string, readonly device: string, readonly serial: number, readonly stream: string, readonly first: number, readonly last: number }> } | null, readonly acknowledgedLosses: ReadonlyArray<{ readonly serial: number, readonly stream: string, readonly numbers: ReadonlyArray<number>, readonly came: number, readonly at: string, readonly by: string, readonly reason: string }> };

export type OrganiseAcknowledgeLossMutationVariables = Exact<{
  device: string | number;
  stream: string;
  numbers: ReadonlyArray<number> | number;
  reason: string;
}>;


export type OrganiseAcknowledgeLossMutation = { readonly acknowledgeLoss: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const OrganiseMissingDocument: PersistedDocument<OrganiseMissingQuery, OrganiseMissingQueryVariables> = {
	documentId: 'b73a805876bba3d72dab55d45c8b7a7c91b76c2bc9f1444386f9750fb0b71211'
};
export const OrganiseAcknowledgeLossDocument: PersistedDocument<OrganiseAcknowledgeLossMutation, OrganiseAcknowledgeLossMutationVariables> = {
	documentId: '1a7ef78c5f32d9cd594235c0ea4ce55f30c8e7193f92b10033c2c2f2f46c9388'
};