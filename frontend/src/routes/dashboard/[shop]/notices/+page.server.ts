import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { choicesIn } from '#lib/dashboard/notices/choices.ts';
import type { Actions } from './$types';
import {
	ChooseNoticesFromDashboardDocument,
	KeepQuietHoursFromDashboardDocument,
	RemovePushDeviceFromDashboardDocument
} from './page.gql.ts';

export const actions = {
	choose: async ({ fetch, request }) => {
		const typed = await request.formData();
		const { chooseNotices } = await graphql(fetch, ChooseNoticesFromDashboardDocument, {
			shop: textOf(typed, 'shop'),
			choices: choicesIn(typed)
		});
		return answered('choose', typed, chooseNotices.problems);
	},
	quiet: async ({ fetch, request }) => {
		const typed = await request.formData();
		const { keepQuietHours } = await graphql(fetch, KeepQuietHoursFromDashboardDocument, {
			isOn: typed.has('isOn'),
			starts: textOf(typed, 'starts'),
			ends: textOf(typed, 'ends')
		});
		return answered('quiet', typed, keepQuietHours.problems);
	},
	remove: async ({ fetch, request }) => {
		const typed = await request.formData();
		const { removePushDevice } = await graphql(fetch, RemovePushDeviceFromDashboardDocument, {
			id: textOf(typed, 'device')
		});
		return answered('remove', typed, removePushDevice.problems);
	}
} satisfies Actions;
