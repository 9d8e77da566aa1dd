/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** Who writes in a conversation. */
export type MessageSide =
  | 'CUSTOMER'
  | 'SHOP';

export type DashboardMessagesQueryVariables = Exact<{
  shop: string | number;
  after?: string | null | undefined;
}>;


export type DashboardMessagesQuery = { readonly shopConversations: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly subject: string, readonly name: string, readonly isGuest: boolean, readonly unread: number, readonly lastText: string, readonly lastSide: MessageSide | null, readonly mySide: MessageSide, readonly lastAt: string, readonly shop: { readonly id: string, readonly name: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export const DashboardMessagesDocument: PersistedDocument<DashboardMessagesQuery, DashboardMessagesQueryVariables> = {
	documentId: '2983ad318d2d8210bd35044a639503414e3d030364e086eae87dcdcaea27b8eb'
};