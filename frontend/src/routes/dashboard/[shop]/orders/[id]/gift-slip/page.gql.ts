/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type GiftSlipQueryVariables = Exact<{
  id: string | number;
}>;


export type GiftSlipQuery = { readonly sellerOrder: { readonly id: string, readonly number: string, readonly isGift: boolean, readonly giftMessage: string | null, readonly shop: { readonly id: string, readonly name: string, readonly tagline: string }, readonly lines: ReadonlyArray<{ readonly id: string, readonly productTitle: string, readonly variantTitle: string, readonly quantity: number }> } | null };

export const GiftSlipDocument: PersistedDocument<GiftSlipQuery, GiftSlipQueryVariables> = {
	documentId: '31898fca2616533b14dfdf8dd1ee4a817660ef5593bbe8d77283510df93a9aec'
};