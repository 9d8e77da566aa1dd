/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** Who writes in a conversation. */
export type MessageSide =
  | 'CUSTOMER'
  | 'SHOP';

/**
 * Only active products of open shops are for sale; a paused one comes back as it is. Only
 *     programme staff hide one, and show it again.
 */
export type ProductState =
  | 'ACTIVE'
  | 'ARCHIVED'
  | 'DRAFT'
  | 'HIDDEN'
  | 'PAUSED';

export type ConversationPageQueryVariables = Exact<{
  id: string | number;
  token?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type ConversationPageQuery = { readonly conversation: { readonly id: string, readonly subject: string, readonly name: string, readonly mySide: MessageSide, readonly isClosed: boolean, readonly isGuest: boolean, readonly shop: { readonly id: string, readonly slug: string, readonly name: string }, readonly product: { readonly id: string, readonly slug: string, readonly state: ProductState } | null } | null, readonly messages: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly side: MessageSide, readonly text: string, readonly sentAt: string, readonly readAt: string | null, readonly isHidden: boolean }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type SendFromPageMutationVariables = Exact<{
  id: string | number;
  conversation: string | number;
  token?: string | null | undefined;
  text: string;
}>;


export type SendFromPageMutation = { readonly sendMessage: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type ReadFromPageMutationVariables = Exact<{
  conversation: string | number;
  token?: string | null | undefined;
}>;


export type ReadFromPageMutation = { readonly readConversation: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const ConversationPageDocument: PersistedDocument<ConversationPageQuery, ConversationPageQueryVariables> = {
	documentId: 'd6eb331b7b206cb3c04de405c53d004400eeec440167e77c257ba9218dff108e'
};
export const SendFromPageDocument: PersistedDocument<SendFromPageMutation, SendFromPageMutationVariables> = {
	documentId: 'c0c610c253002443a496ea09b33e8936271ebb19144b6fb8ff37e7787d75a7eb'
};
export const ReadFromPageDocument: PersistedDocument<ReadFromPageMutation, ReadFromPageMutationVariables> = {
	documentId: '11c97081e6d0408170d69badc31c5f1ef1d879bcba41428fee39a574d1e365e3'
};