/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Who writes in a conversation. */
export type MessageSide =
  | 'CUSTOMER'
  | 'SHOP';

export type ConversationRowFragment = { readonly id: string, readonly subject: string, readonly name: string, readonly isGuest: boolean, readonly unread: number, readonly lastText: string, readonly lastSide: MessageSide | null, readonly mySide: MessageSide, readonly lastAt: string, readonly shop: { readonly id: string, readonly name: string } };
