/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Who writes in a conversation. */
export type MessageSide =
  | 'CUSTOMER'
  | 'SHOP';

export type ThreadMessageFragment = { readonly id: string, readonly side: MessageSide, readonly text: string, readonly sentAt: string, readonly readAt: string | null, readonly isHidden: boolean };
