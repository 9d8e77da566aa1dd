/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** What a scanner read: a tag's address or code, a barcode, an SKU. */
export type ScanInput = {
  readonly code: string;
  /** Made by the client: counted once. */
  readonly id: string | number;
  readonly quantity?: number | null | undefined;
};

/** A count goes on until it is booked or given up; neither is ever undone. */
export type StocktakeState =
  | 'BOOKED'
  | 'COUNTING'
  | 'GIVEN_UP';

export type DashboardStocktakeQueryVariables = Exact<{
  id: string | number;
  shop: string | number;
  onlyDifferences: boolean;
  after?: string | null | undefined;
  find?: string | null | undefined;
  isFinding: boolean;
}>;


export type DashboardStocktakeQuery = { readonly stocktake: { readonly id: string, readonly state: StocktakeState, readonly startedAt: string, readonly startedBy: string, readonly endedAt: string | null, readonly endedBy: string, readonly lineCount: number, readonly counted: number, readonly differenceCount: number, readonly difference: number, readonly unsureCount: number, readonly location: { readonly id: string, readonly name: string } } | null, readonly stocktakeRest: { readonly variants: number, readonly pieces: number } | null, readonly stocktakeLines: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly counted: number, readonly expected: number, readonly difference: number, readonly since: number, readonly isUnsure: boolean, readonly variant: { readonly id: string, readonly title: string, readonly sku: string, readonly barcode: string, readonly tagCode: string, readonly product: { readonly id: string, readonly title: string, readonly picture: { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean } | null } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly found?: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly variant: { readonly id: string, readonly title: string, readonly sku: string, readonly barcode: string, readonly tagCode: string, readonly product: { readonly id: string, readonly title: string, readonly picture: { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean } | null } } }> } };

export type CountPiecesFromDashboardMutationVariables = Exact<{
  stocktake: string | number;
  scans: ReadonlyArray<ScanInput> | ScanInput;
}>;


export type CountPiecesFromDashboardMutation = { readonly countPieces: { readonly unknown: ReadonlyArray<string> | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type SetCountedFromDashboardMutationVariables = Exact<{
  stocktake: string | number;
  variant: string | number;
  counted?: number | null | undefined;
}>;


export type SetCountedFromDashboardMutation = { readonly setCounted: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type BookStocktakeFromDashboardMutationVariables = Exact<{
  id: string | number;
  restIsGone: boolean;
}>;


export type BookStocktakeFromDashboardMutation = { readonly bookStocktake: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type GiveUpStocktakeFromDashboardMutationVariables = Exact<{
  id: string | number;
}>;


export type GiveUpStocktakeFromDashboardMutation = { readonly giveUpStocktake: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const DashboardStocktakeDocument: PersistedDocument<DashboardStocktakeQuery, DashboardStocktakeQueryVariables> = {
	documentId: 'e83c62fd600fcdb4c0a019aba2fdf0b262fb4fbf7d6290e59a9da30dee6a3d8f'
};
export const CountPiecesFromDashboardDocument: PersistedDocument<CountPiecesFromDashboardMutation, CountPiecesFromDashboardMutationVariables> = {
	documentId: '29686d1dffc8adfc7e0516fd86c8ba18f7c08b4b0db3f74a9763b189fe702e97'
};
export const SetCountedFromDashboardDocument: PersistedDocument<SetCountedFromDashboardMutation, SetCountedFromDashboardMutationVariables> = {
	documentId: 'cf2a76dee6f2c5d1be62a5a9283f5973694d1e1e0e522e34a702ca04ff5321f3'
};
export const BookStocktakeFromDashboardDocument: PersistedDocument<BookStocktakeFromDashboardMutation, BookStocktakeFromDashboardMutationVariables> = {
	documentId: 'a05ff10dcf11dbf23a19a37c7f512fb0443d235fb00206826c93991761ddd5db'
};
export const GiveUpStocktakeFromDashboardDocument: PersistedDocument<GiveUpStocktakeFromDashboardMutation, GiveUpStocktakeFromDashboardMutationVariables> = {
	documentId: '056bf416625d5f750b86fe31b0b748cc2d97c172ec50c660c9bac7a994abc945'
};