/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** What may be agreed to. */
export type ConsentPurpose =
  | 'FOLLOWED'
  | 'NEWSLETTER';

export type PreferencesPageQueryVariables = Exact<{ [key: string]: never; }>;


export type PreferencesPageQuery = { readonly viewer: { readonly id: string, readonly name: string, readonly language: string } | null, readonly myConsents: ReadonlyArray<{ readonly purpose: ConsentPurpose, readonly given: boolean, readonly at: string | null }>, readonly myNewsletters: ReadonlyArray<{ readonly id: string, readonly shopName: string, readonly shopSlug: string, readonly agreedAt: string }> };

export type LeaveNewsletterFromPreferencesMutationVariables = Exact<{
  id: string | number;
}>;


export type LeaveNewsletterFromPreferencesMutation = { readonly leaveMyNewsletter: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type GiveConsentMutationVariables = Exact<{
  purpose: ConsentPurpose;
  given: boolean;
}>;


export type GiveConsentMutation = { readonly giveConsent: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type EditProfileMutationVariables = Exact<{
  name: string;
  language: string;
}>;


export type EditProfileMutation = { readonly editProfile: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const PreferencesPageDocument: PersistedDocument<PreferencesPageQuery, PreferencesPageQueryVariables> = {
	documentId: 'd5a13fea817d32679592d42ee94694d93176fbfcf43b4aa7507f09c3ddcd7713'
};
export const LeaveNewsletterFromPreferencesDocument: PersistedDocument<LeaveNewsletterFromPreferencesMutation, LeaveNewsletterFromPreferencesMutationVariables> = {
	documentId: '109ed84092ffb35c1cf19f11b667a2f7aa5c1aaf100d9013ff7a4dc05fe2850f'
};
export const GiveConsentDocument: PersistedDocument<GiveConsentMutation, GiveConsentMutationVariables> = {
	documentId: '9e90f410eacbf4f826a58cf5a8bef1997f111de3299ef858b9b293a1b2c995b1'
};
export const EditProfileDocument: PersistedDocument<EditProfileMutation, EditProfileMutationVariables> = {
	documentId: '7ddce2d5ee0f369ad4e1a22d7f34463befe453dadb88a2840c72353e75ced11a'
};