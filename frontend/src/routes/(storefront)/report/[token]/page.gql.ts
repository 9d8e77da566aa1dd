/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** Whether a side may object now, or why not. */
export type Objection =
  | 'FINAL'
  | 'NOTHING_TO_OBJECT_TO'
  | 'NOT_RULED'
  | 'OPEN'
  | 'TOO_LATE'
  | 'WAITING';

/** What can be reported. */
export type ReportKind =
  | 'MESSAGE'
  | 'PRODUCT'
  | 'REVIEW'
  | 'SHOP';

/** What a reporter finds wrong. */
export type ReportReason =
  | 'COUNTERFEIT'
  | 'DANGEROUS'
  | 'ILLEGAL'
  | 'MISLEADING'
  | 'OFFENSIVE'
  | 'OTHER'
  | 'STOLEN_PICTURE';

/** Who is told what was decided, and may object. */
export type ReportSide =
  | 'AUTHOR'
  | 'REPORTER';

/** What a restriction rests on (DSA art. 17(3) d and e). */
export type RulingGround =
  | 'LAW'
  | 'TERMS';

/** What staff decide on a report. */
export type Verdict =
  | 'HIDDEN'
  | 'NOTHING'
  | 'WARNED';

export type ReportCasePageQueryVariables = Exact<{
  token: string;
}>;


export type ReportCasePageQuery = { readonly reportCase: { readonly number: string, readonly kind: ReportKind, readonly label: string, readonly path: string, readonly reason: ReportReason, readonly madeAt: string, readonly side: ReportSide, readonly explanation: string | null, readonly objection: Objection, readonly objectionEnds: string | null, readonly rulings: ReadonlyArray<{ readonly id: string, readonly verdict: Verdict, readonly ground: RulingGround | null, readonly reasons: string, readonly at: string, readonly afterObjection: boolean }>, readonly complaints: ReadonlyArray<{ readonly id: string, readonly text: string, readonly madeAt: string }> } | null };

export type ObjectFromPageMutationVariables = Exact<{
  id: string | number;
  token: string;
  text: string;
}>;


export type ObjectFromPageMutation = { readonly objectToRuling: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const ReportCasePageDocument: PersistedDocument<ReportCasePageQuery, ReportCasePageQueryVariables> = {
	documentId: 'e006e6877af9a1327c80e62f093a15fa05ecf9f47ac7fb4ed63e509a9939ec4a'
};
export const ObjectFromPageDocument: PersistedDocument<ObjectFromPageMutation, ObjectFromPageMutationVariables> = {
	documentId: '0414a922c66cfe237cbada218decd5b58d2fe8ed16eb6f1716b57eca30098b3c'
};