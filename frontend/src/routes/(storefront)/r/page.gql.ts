/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type HandInReceiptMutationVariables = Exact<{
  event: string;
  signature: string;
}>;


export type HandInReceiptMutation = { readonly handInReceipt: { readonly receipt: { readonly event: string, readonly isFork: boolean } | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string }> } };

export const HandInReceiptDocument: PersistedDocument<HandInReceiptMutation, HandInReceiptMutationVariables> = {
	documentId: 'd615ae2fbc4e6bbe3422a4939d05d93fb115f944a08b64f0159987084d69e2f3'
};