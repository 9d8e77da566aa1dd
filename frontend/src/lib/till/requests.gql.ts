/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** How many of a variant; its price is the catalogue's. */
export type TillLineInput = {
  readonly quantity: number;
  readonly variant: string | number;
};

export type TillPulseQueryVariables = Exact<{ [key: string]: never; }>;


export type TillPulseQuery = { readonly __typename: 'Query' };

export type FindTillItemsQueryVariables = Exact<{
  market: string | number;
  query: string;
}>;


export type FindTillItemsQuery = { readonly tillItems: ReadonlyArray<{ readonly onHand: number, readonly stall: { readonly id: string, readonly number: string, readonly shop: { readonly id: string, readonly name: string } }, readonly variant: { readonly id: string, readonly title: string, readonly tagCode: string, readonly sku: string, readonly barcode: string, readonly price: { readonly amount: number, readonly currency: string }, readonly product: { readonly id: string, readonly title: string, readonly picture: { readonly id: string, readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null } } }> };

export type TillSaleByIdQueryVariables = Exact<{
  id: string | number;
}>;


export type TillSaleByIdQuery = { readonly tillSale: { readonly id: string, readonly number: string, readonly at: string, readonly tillName: string, readonly receiptUrl: string, readonly receiptQr: string, readonly total: { readonly amount: number, readonly currency: string }, readonly tendered: { readonly amount: number, readonly currency: string }, readonly change: { readonly amount: number, readonly currency: string }, readonly lines: ReadonlyArray<{ readonly id: string, readonly shopName: string, readonly productTitle: string, readonly variantTitle: string, readonly quantity: number, readonly total: { readonly amount: number, readonly currency: string } }> } | null };

export type SellAtTillMutationVariables = Exact<{
  id: string | number;
  shift: string | number;
  lines: ReadonlyArray<TillLineInput> | TillLineInput;
  tendered: number;
}>;


export type SellAtTillMutation = { readonly sellAtTill: { readonly sale: { readonly id: string, readonly number: string, readonly at: string, readonly tillName: string, readonly receiptUrl: string, readonly receiptQr: string, readonly total: { readonly amount: number, readonly currency: string }, readonly tendered: { readonly amount: number, readonly currency: string }, readonly change: { readonly amount: number, readonly currency: string }, readonly lines: ReadonlyArray<{ readonly id: string, readonly shopName: string, readonly productTitle: string, readonly variantTitle: string, readonly quantity: number, readonly total: { readonly amount: number, readonly currency: string } }> } | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type OpenShiftMutationVariables = Exact<{
  id: string | number;
  till: string | number;
  openingFloat: number;
}>;


export type OpenShiftMutation = { readonly openShift: { readonly shift: { readonly id: string } | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type CloseShiftMutationVariables = Exact<{
  id: string | number;
  counted: number;
  varianceReason?: string | null | undefined;
}>;


export type CloseShiftMutation = { readonly closeShift: { readonly shift: { readonly id: string, readonly cashierName: string, readonly openedAt: string, readonly closedAt: string | null, readonly salesCount: number, readonly varianceReason: string, readonly openingFloat: { readonly amount: number, readonly currency: string }, readonly cashSales: { readonly amount: number, readonly currency: string }, readonly expected: { readonly amount: number, readonly currency: string }, readonly counted: { readonly amount: number, readonly currency: string } | null, readonly variance: { readonly amount: number, readonly currency: string } | null } | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const TillPulseDocument: PersistedDocument<TillPulseQuery, TillPulseQueryVariables> = {
	documentId: '706404a179d668efc0516b16daee03b912f6bf4a49da634abd917226609e7497'
};
export const FindTillItemsDocument: PersistedDocument<FindTillItemsQuery, FindTillItemsQueryVariables> = {
	documentId: 'e8357651dc326bafb8fef6fe0407da000ba25700a2c64c71799a107cb0fdbad1'
};
export const TillSaleByIdDocument: PersistedDocument<TillSaleByIdQuery, TillSaleByIdQueryVariables> = {
	documentId: '02dc9e3f2606d7bbfaa61d9c80d65442b695c00c221915bb6c7adb758e51a4d4'
};
export const SellAtTillDocument: PersistedDocument<SellAtTillMutation, SellAtTillMutationVariables> = {
	documentId: '6bcca15e729e2f4ad33b295180031fc4d4f6b2e0a1b5cdeb1fd8212c841d9057'
};
export const OpenShiftDocument: PersistedDocument<OpenShiftMutation, OpenShiftMutationVariables> = {
	documentId: 'f7c0af7eefeba87236a1d8ae4e1947f096a93e9395a447a952896cb798ec013f'
};
export const CloseShiftDocument: PersistedDocument<CloseShiftMutation, CloseShiftMutationVariables> = {
	documentId: '159acf38e6368b8a80eb2d19a2a1e4a3caedad7ba4d72ece60b796ae4035e185'
};