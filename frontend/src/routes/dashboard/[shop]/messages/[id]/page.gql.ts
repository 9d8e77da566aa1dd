/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** Who writes in a conversation. */
export type MessageSide =
  | 'CUSTOMER'
  | 'SHOP';

export type DashboardConversationQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type DashboardConversationQuery = { readonly conversation: { readonly id: string, readonly subject: string, readonly name: string, readonly mySide: MessageSide, readonly isClosed: boolean, readonly isGuest: boolean, readonly sellerOrder: string | null, readonly shop: { readonly id: string, readonly slug: string }, readonly product: { readonly id: string, readonly title: string } | null } | null, readonly messages: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly side: MessageSide, readonly text: string, readonly sentAt: string, readonly readAt: string | null, readonly isHidden: boolean }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type SendFromDashboardMutationVariables = Exact<{
  id: string | number;
  conversation: string | number;
  text: string;
}>;


export type SendFromDashboardMutation = { readonly sendMessage: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type ReadFromDashboardMutationVariables = Exact<{
  conversation: string | number;
}>;


export type ReadFromDashboardMutation = { readonly readConversation: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type CloseFromDashboardMutationVariables = Exact<{
  conversation: string | number;
}>;


export type CloseFromDashboardMutation = { readonly closeConversation: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const DashboardConversationDocument: PersistedDocument<DashboardConversationQuery, DashboardConversationQueryVariables> = {
	documentId: '9cc4f9f5dffc695facd8302b1db7eca18a52cf06c2e5fef56cf41b0a478ae2e4'
};
export const SendFromDashboardDocument: PersistedDocument<SendFromDashboardMutation, SendFromDashboardMutationVariables> = {
	documentId: 'cd9452fbf0696510f5871b0006babaafb13e2bf4c733af197b396f41a7519760'
};
export const ReadFromDashboardDocument: PersistedDocument<ReadFromDashboardMutation, ReadFromDashboardMutationVariables> = {
	documentId: '16a5ba2e51267673c122dac06965cf3224a480d16a48b50732b7584897f3759f'
};
export const CloseFromDashboardDocument: PersistedDocument<CloseFromDashboardMutation, CloseFromDashboardMutationVariables> = {
	documentId: 'a288f487a19a20c9bc08fb5c7cd53c0b6024a3ed6d80b7d830bfc71474e8f225'
};