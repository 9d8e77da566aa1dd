import { fail, redirect } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import { problemsByField, type Problem } from '#lib/graphql/problems.ts';
import { href } from '#lib/i18n.ts';
import { localPath } from '#lib/local-path.ts';
import type { Actions, PageServerLoad } from './$types';
import { FollowShopDocument, WishlistPageDocument, WishProductDocument } from './page.gql.ts';

export const load: PageServerLoad = async ({ depends, fetch, url }) => {
	depends('app:frame'); // a heart anywhere changes the list
	const after = url.searchParams.get('after');
	const { viewer, myWishes, myFollows } = await graphql(fetch, WishlistPageDocument, { after });
	return { isGuest: viewer === null, wishes: myWishes, follows: myFollows };
};

/** Back to where the heart was; a visitor who has to sign in comes back there, too. */
function answer(problems: readonly Problem[], form: FormData) {
	const back = localPath(form.get('back'), href('/wishlist'));
	if (problems.some(({ code }) => code === 'SIGN_IN'))
		redirect(303, `${href('/account/sign-in')}?next=${encodeURIComponent(back)}`);
	if (problems.length > 0) return fail(422, { problems: problemsByField(problems) });
	redirect(303, back);
}

export const actions = {
	wish: async ({ fetch, request }) => {
		const form = await request.formData();
		const wish = { product: String(form.get('id')), wished: form.get('keep') === 'yes' };
		const { wishProduct } = await graphql(fetch, WishProductDocument, wish);
		return answer(wishProduct.problems, form);
	},
	follow: async ({ fetch, request }) => {
		const form = await request.formData();
		const follow = { shop: String(form.get('id')), followed: form.get('keep') === 'yes' };
		const { followShop } = await graphql(fetch, FollowShopDocument, follow);
		return answer(followShop.problems, form);
	}
} satisfies Actions;
