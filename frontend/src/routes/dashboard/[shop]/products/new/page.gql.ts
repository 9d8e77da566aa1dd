/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type CreateProductFromDashboardMutationVariables = Exact<{
  shop: string | number;
  requestId: string | number;
  title: string;
  price: number;
}>;


export type CreateProductFromDashboardMutation = { readonly createProduct: { readonly product: { readonly id: string } | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const CreateProductFromDashboardDocument: PersistedDocument<CreateProductFromDashboardMutation, CreateProductFromDashboardMutationVariables> = {
	documentId: 'd849cfac6f95e53dbee7f3f440c090618a348aeb76adf0c52e094e4145c2f85e'
};