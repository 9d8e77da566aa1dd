/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type MyDataPageQueryVariables = Exact<{ [key: string]: never; }>;


export type MyDataPageQuery = { readonly myErasureObstacles: ReadonlyArray<string>, readonly myErasureRemarks: ReadonlyArray<string>, readonly viewer: { readonly id: string, readonly email: string } | null, readonly myExport: { readonly id: string, readonly askedAt: string, readonly expiresAt: string | null, readonly path: string | null } | null };

export type ExportMyDataMutationVariables = Exact<{ [key: string]: never; }>;


export type ExportMyDataMutation = { readonly exportMyData: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type SendErasureCodeMutationVariables = Exact<{ [key: string]: never; }>;


export type SendErasureCodeMutation = { readonly sendErasureCode: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type EraseMyAccountMutationVariables = Exact<{
  code: string;
}>;


export type EraseMyAccountMutation = { readonly eraseMyAccount: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const MyDataPageDocument: PersistedDocument<MyDataPageQuery, MyDataPageQueryVariables> = {
	documentId: 'c85c4c7c8dc8b272efdc6600d88d397bbb0331de9581a271c76f3fe440449d0c'
};
export const ExportMyDataDocument: PersistedDocument<ExportMyDataMutation, ExportMyDataMutationVariables> = {
	documentId: '4b30850f3e621812b06382d25c4d2f7819ee1f8b169d6140f41cddd254f2d834'
};
export const SendErasureCodeDocument: PersistedDocument<SendErasureCodeMutation, SendErasureCodeMutationVariables> = {
	documentId: '028a59b9a4d3d11c755390ab3c9ad6e113649cdedb249a7320292590b4f81bdc'
};
export const EraseMyAccountDocument: PersistedDocument<EraseMyAccountMutation, EraseMyAccountMutationVariables> = {
	documentId: 'd4d481639449984d313f56c8bfa6eb3aed0c9bbc37183cdabbd9f2fb15db20ef'
};