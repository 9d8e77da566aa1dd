/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type ReceiptPageQueryVariables = Exact<{
  token: string;
}>;


export type ReceiptPageQuery = { readonly receipt: { readonly event: string, readonly recordEvent: string, readonly qr: string, readonly corrections: ReadonlyArray<{ readonly event: string, readonly receipt: string, readonly total: number }> } | null };

export const ReceiptPageDocument: PersistedDocument<ReceiptPageQuery, ReceiptPageQueryVariables> = {
	documentId: 'a6f0a81779c4a6dc3c0231d134221748798bf3e1697cb01ca6b0e2fd2dc68eb0'
};