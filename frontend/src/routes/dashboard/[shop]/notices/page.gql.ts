/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** How to hear of a subject. */
export type NoticeChoiceInput = {
  readonly byMail: boolean;
  readonly byPush: boolean;
  readonly subject: NoticeSubject;
};

/** What a notice is about. */
export type NoticeSubject =
  | 'MONEY'
  | 'ORDERS'
  | 'STOCK';

export type DashboardNoticesQueryVariables = Exact<{
  shop: string | number;
}>;


export type DashboardNoticesQuery = { readonly notices: { readonly pushKey: string, readonly choices: ReadonlyArray<{ readonly subject: NoticeSubject, readonly byMail: boolean, readonly byPush: boolean }>, readonly quietHours: { readonly isOn: boolean, readonly starts: string, readonly ends: string }, readonly devices: ReadonlyArray<{ readonly id: string, readonly label: string, readonly addedAt: string, readonly isThisOne: boolean }> } | null };

export type ChooseNoticesFromDashboardMutationVariables = Exact<{
  shop: string | number;
  choices: ReadonlyArray<NoticeChoiceInput> | NoticeChoiceInput;
}>;


export type ChooseNoticesFromDashboardMutation = { readonly chooseNotices: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type KeepQuietHoursFromDashboardMutationVariables = Exact<{
  isOn: boolean;
  starts: string;
  ends: string;
}>;


export type KeepQuietHoursFromDashboardMutation = { readonly keepQuietHours: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type RemovePushDeviceFromDashboardMutationVariables = Exact<{
  id: string | number;
}>;


export type RemovePushDeviceFromDashboardMutation = { readonly removePushDevice: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const DashboardNoticesDocument: PersistedDocument<DashboardNoticesQuery, DashboardNoticesQueryVariables> = {
	documentId: 'db586ad9d5ae450a62eceb14169868c2a33b1e36d0a63725c8b474ea3b8e6c50'
};
export const ChooseNoticesFromDashboardDocument: PersistedDocument<ChooseNoticesFromDashboardMutation, ChooseNoticesFromDashboardMutationVariables> = {
	documentId: 'b49b6105d3125c31e00c694169d5241b2f69dae066ec3a049f9ada4cb5a0e8f1'
};
export const KeepQuietHoursFromDashboardDocument: PersistedDocument<KeepQuietHoursFromDashboardMutation, KeepQuietHoursFromDashboardMutationVariables> = {
	documentId: '842424c8fe9524302f253daa6637109905c691336abd6268c4a52fdc0144da07'
};
export const RemovePushDeviceFromDashboardDocument: PersistedDocument<RemovePushDeviceFromDashboardMutation, RemovePushDeviceFromDashboardMutationVariables> = {
	documentId: '0976a2d45d20cc4adfd78c2a1b6e898dbd51ff078e4e04dbc08d017e065929ed'
};