/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** Where pieces go. */
export type BringDirection =
  | 'HOME'
  | 'TO_STALL';

/** How far a list of pieces has come. */
export type BringState =
  | 'CANCELLED'
  | 'COUNTED'
  | 'DONE'
  | 'PLANNED';

/** Whether a designer comes. */
export type InvitationState =
  | 'ACCEPTED'
  | 'DECLINED'
  | 'INVITED';

export type OrganiseStallsOfPiecesQueryVariables = Exact<{
  slug: string;
}>;


export type OrganiseStallsOfPiecesQuery = { readonly marketPlan: { readonly stalls: ReadonlyArray<{ readonly id: string, readonly number: string, readonly state: InvitationState, readonly shop: { readonly id: string, readonly name: string } }> } | null };

export type OrganiseBringsOfStallQueryVariables = Exact<{
  stall: string | number;
}>;


export type OrganiseBringsOfStallQuery = { readonly brings: ReadonlyArray<{ readonly id: string, readonly direction: BringDirection, readonly state: BringState, readonly madeAt: string, readonly designerSignedAt: string | null, readonly organiserSignedAt: string | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly planned: number, readonly counted: number | null }> }> | null };

export const OrganiseStallsOfPiecesDocument: PersistedDocument<OrganiseStallsOfPiecesQuery, OrganiseStallsOfPiecesQueryVariables> = {
	documentId: '401fb7096cfafd0bea35cb19860948e3debcebcbd5f42949872f266ddb336cfd'
};
export const OrganiseBringsOfStallDocument: PersistedDocument<OrganiseBringsOfStallQuery, OrganiseBringsOfStallQueryVariables> = {
	documentId: '2fa897592851349a8762b0c3987a1f57bbb9ee538b20d8eec244546b8cf4b861'
};