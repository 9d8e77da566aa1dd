/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type SendOrderLinkMutationVariables = Exact<{
  number: string;
  email: string;
}>;


export type SendOrderLinkMutation = { readonly sendOrderLink: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const SendOrderLinkDocument: PersistedDocument<SendOrderLinkMutation, SendOrderLinkMutationVariables> = {
	documentId: '97b9a2d9603241cd077d6d186f359ba78314914599d5d3b5da02583bd62683d0'
};