import type { Action } from '@sveltejs/kit';
import { answered, saved, textOf, type FormAnswer } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { PairingCode } from '#lib/organise/pairing-code.ts';
import {
	OrganiseAddTillDocument,
	OrganiseRenameTillDocument,
	OrganiseRetireDeviceDocument,
	OrganiseSetUpReaderDocument,
	OrganiseStartPairingDocument
} from './page.gql.ts';

/** An answer about one till carries the till's id as its name; `pairing` is the code to show. */
export interface TillAnswer extends FormAnswer {
	readonly pairing?: PairingCode;
}

export const addTill = (async ({ fetch, request }) => {
	const typed = await request.formData();
	const { addTill: made } = await graphql(fetch, OrganiseAddTillDocument, {
		market: textOf(typed, 'market'),
		name: textOf(typed, 'name')
	});
	return answered('till', typed, made.problems);
}) satisfies Action;

export const renameTill = (async ({ fetch, request }) => {
	const typed = await request.formData();
	const till = textOf(typed, 'till');
	const name = textOf(typed, 'name');
	const { renameTill: kept } = await graphql(fetch, OrganiseRenameTillDocument, { till, name });
	return answered(till, typed, kept.problems);
}) satisfies Action;

export const startPairing = (async ({ fetch, request }) => {
	const typed = await request.formData();
	const till = textOf(typed, 'till');
	const replace = textOf(typed, 'replace') === 'yes';
	const { startPairing: started } = await graphql(fetch, OrganiseStartPairingDocument, {
		till,
		replace
	});
	const { problems, code, url, qr, expiresAt } = started;
	if (!code || !url || !qr || !expiresAt) return answered(till, typed, problems);
	const answer: TillAnswer = { ...saved(till), pairing: { code, url, qr, expiresAt } };
	return answer;
}) satisfies Action;

export const setUpReader = (async ({ fetch, request }) => {
	const typed = await request.formData();
	const till = textOf(typed, 'till');
	const { setUpReader: set } = await graphql(fetch, OrganiseSetUpReaderDocument, {
		till,
		code: textOf(typed, 'code') || null
	});
	return answered(till, typed, set.problems);
}) satisfies Action;

export const retireDevice = (async ({ fetch, request }) => {
	const typed = await request.formData();
	const { retireDevice: retired } = await graphql(fetch, OrganiseRetireDeviceDocument, {
		device: textOf(typed, 'device'),
		reason: textOf(typed, 'reason')
	});
	return answered(textOf(typed, 'till'), typed, retired.problems);
}) satisfies Action;
