/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type AddPushDeviceFromDashboardMutationVariables = Exact<{
  endpoint: string;
  p256dh: string;
  auth: string;
  label: string;
}>;


export type AddPushDeviceFromDashboardMutation = { readonly addPushDevice: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const AddPushDeviceFromDashboardDocument: PersistedDocument<AddPushDeviceFromDashboardMutation, AddPushDeviceFromDashboardMutationVariables> = {
	documentId: '3c83858931b3a1e75e3593c59dbb37766bc96484a63e5d28640b38c1f6f51984'
};