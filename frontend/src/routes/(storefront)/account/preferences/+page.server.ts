import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { signInFirst } from '#lib/storefront/account/sign-in-first.ts';
import type { Actions, PageServerLoad } from './$types';
import {
	EditProfileDocument,
	GiveConsentDocument,
	LeaveNewsletterFromPreferencesDocument,
	PreferencesPageDocument
} from './page.gql.ts';

export const load: PageServerLoad = async ({ fetch }) => {
	const { viewer, myConsents, myNewsletters } = await graphql(fetch, PreferencesPageDocument);
	if (!viewer) signInFirst('/account/preferences');
	return { viewer, consents: myConsents, newsletters: myNewsletters };
};

export const actions = {
	profile: async ({ fetch, request }) => {
		const form = await request.formData();
		const { editProfile } = await graphql(fetch, EditProfileDocument, {
			name: textOf(form, 'name'),
			language: textOf(form, 'language')
		});
		return answered('profile', form, editProfile.problems);
	},
	consent: async ({ fetch, request }) => {
		const form = await request.formData();
		const purpose = textOf(form, 'purpose') === 'FOLLOWED' ? 'FOLLOWED' : 'NEWSLETTER';
		const { giveConsent } = await graphql(fetch, GiveConsentDocument, {
			purpose,
			given: textOf(form, 'given') === 'yes'
		});
		return answered(purpose, form, giveConsent.problems);
	},
	newsletter: async ({ fetch, request }) => {
		const form = await request.formData();
		const { leaveMyNewsletter } = await graphql(fetch, LeaveNewsletterFromPreferencesDocument, {
			id: textOf(form, 'id')
		});
		return answered('newsletter', form, leaveMyNewsletter.problems);
	}
} satisfies Actions;
