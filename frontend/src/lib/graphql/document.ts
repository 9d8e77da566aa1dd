import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';

/**
 * An operation as the browser knows it: the hash under which Django keeps its text
 * (`persisted-documents.json`) and, for TypeScript only, its answer and its variables.
 */
export interface PersistedDocument<Data, Variables> extends DocumentTypeDecoration<
	Data,
	Variables
> {
	readonly documentId: string;
}
