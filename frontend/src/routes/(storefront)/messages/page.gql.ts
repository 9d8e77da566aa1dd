/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** Who writes in a conversation. */
export type MessageSide =
  | 'CUSTOMER'
  | 'SHOP';

export type MessagesPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MessagesPageQuery = { readonly viewer: { readonly id: string } | null, readonly myConversations: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly subject: string, readonly name: string, readonly isGuest: boolean, readonly unread: number, readonly lastText: string, readonly lastSide: MessageSide | null, readonly mySide: MessageSide, readonly lastAt: string, readonly shop: { readonly id: string, readonly name: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export const MessagesPageDocument: PersistedDocument<MessagesPageQuery, MessagesPageQueryVariables> = {
	documentId: '426ba60b699ef6a341b576d2a2ad8eb9e23f0c4080be94ae2898c785e1d77b0a'
};