import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { signInFirst } from '#lib/storefront/account/sign-in-first.ts';
import { SIZE_KINDS } from '#lib/storefront/account/size-kinds.ts';
import type { Actions, PageServerLoad } from './$types';
import { KeepSizeDocument, SizesPageDocument } from './page.gql.ts';

export const load: PageServerLoad = async ({ fetch }) => {
	const { viewer, mySizes } = await graphql(fetch, SizesPageDocument);
	if (!viewer) signInFirst('/account/sizes');
	return { sizes: Object.fromEntries(mySizes.map(({ kind, size }) => [kind, size])) };
};

export const actions = {
	default: async ({ fetch, request }) => {
		const form = await request.formData();
		const problems = [];
		for (const { kind } of SIZE_KINDS) {
			const { keepSize } = await graphql(fetch, KeepSizeDocument, {
				kind,
				size: textOf(form, kind)
			});
			problems.push(...keepSize.problems.map((problem) => ({ ...problem, field: kind })));
		}
		return answered('sizes', form, problems);
	}
} satisfies Actions;
