/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** A text in several languages; leave out what there is not. */
export type TextsInput = {
  readonly ar?: string | null | undefined;
  readonly en?: string | null | undefined;
  readonly fr?: string | null | undefined;
};

export type OrganiseCreateMarketMutationVariables = Exact<{
  name: TextsInput;
  summary?: TextsInput | null | undefined;
  place: string;
  address?: string | null | undefined;
  startsAt: string;
  endsAt: string;
  hallColumns?: number | null | undefined;
  hallRows?: number | null | undefined;
  cashFloat?: number | null | undefined;
  stallFee?: number | null | undefined;
}>;


export type OrganiseCreateMarketMutation = { readonly createMarket: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }>, readonly plan: { readonly market: { readonly id: string, readonly slug: string } } | null } };

export const OrganiseCreateMarketDocument: PersistedDocument<OrganiseCreateMarketMutation, OrganiseCreateMarketMutationVariables> = {
	documentId: '54bd88ae0ed54a5023860ec09132266a51b5b68b2428c578be9ad79a840c35e7'
};