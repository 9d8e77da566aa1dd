/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type StaffFrameQueryVariables = Exact<{ [key: string]: never; }>;


export type StaffFrameQuery = { readonly viewer: { readonly id: string, readonly name: string, readonly isStaff: boolean } | null };

export const StaffFrameDocument: PersistedDocument<StaffFrameQuery, StaffFrameQueryVariables> = {
	documentId: '0549fd1b2214cd212239afcc14f5415c3ec9a744d3d2fabe33daa8449ba3c755'
};