/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/**
 * Only active products of open shops are for sale; a paused one comes back as it is. Only
 *     programme staff hide one, and show it again.
 */
export type ProductState =
  | 'ACTIVE'
  | 'ARCHIVED'
  | 'DRAFT'
  | 'HIDDEN'
  | 'PAUSED';

export type EditorFrameQueryVariables = Exact<{
  id: string | number;
}>;


export type EditorFrameQuery = { readonly productById: { readonly id: string, readonly slug: string, readonly title: string, readonly state: ProductState, readonly publishAt: string | null } | null };

export const EditorFrameDocument: PersistedDocument<EditorFrameQuery, EditorFrameQueryVariables> = {
	documentId: 'bacdcb8ae083efc03e42f56e93bd794efcb98901a8604f889da0f16e936f2afb'
};