/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** What kind of row is stuck. */
export type StepKind =
  | 'EVENT'
  | 'REFUND'
  | 'SHARE'
  | 'TRANSFER';

export type StaffTodayQueryVariables = Exact<{ [key: string]: never; }>;


export type StaffTodayQuery = { readonly alerts: ReadonlyArray<{ readonly id: string, readonly code: string, readonly words: string, readonly advice: string, readonly firstAt: string, readonly isRed: boolean, readonly closesByItself: boolean }> | null, readonly stuckSteps: ReadonlyArray<{ readonly kind: StepKind, readonly id: string, readonly words: string, readonly since: string, readonly canRetry: boolean, readonly orderNumber: string, readonly shop: string, readonly amount: { readonly amount: number, readonly currency: string } | null }> | null };

export type StaffResolveAlertMutationVariables = Exact<{
  id: string | number;
}>;


export type StaffResolveAlertMutation = { readonly resolveAlert: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type StaffRetryStepMutationVariables = Exact<{
  kind: StepKind;
  id: string | number;
}>;


export type StaffRetryStepMutation = { readonly retryStep: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const StaffTodayDocument: PersistedDocument<StaffTodayQuery, StaffTodayQueryVariables> = {
	documentId: 'af2288933dc0cf7e0f99874d5c636499ba9e2717fe66ef904232e12105220f80'
};
export const StaffResolveAlertDocument: PersistedDocument<StaffResolveAlertMutation, StaffResolveAlertMutationVariables> = {
	documentId: 'f7e39c0509efe0e1407d870ec7654899867ffdb0da1b144c3d44675142ecb257'
};
export const StaffRetryStepDocument: PersistedDocument<StaffRetryStepMutation, StaffRetryStepMutationVariables> = {
	documentId: '032d6ce564919e338bc8db1faabdb8e783e74ab1834fe6b9336baeab84fedd41'
};