import { graphql } from '#lib/graphql/request.ts';
import { firstName } from '#lib/storefront/messages/ask-pages.ts';
import {
	AskAboutOrderDocument,
	AskAboutPieceDocument,
	AskShopDocument,
	type AskShopQuery
} from './page.gql.ts';

type Shop = NonNullable<AskShopQuery['shop']>;

/** Whom a page's address asks, about what, and what the API wants to know of it. */
interface Asked {
	readonly shop: Shop;
	/** The piece or the order's number; empty for the shop itself. */
	readonly subject: string;
	readonly about: Readonly<Record<string, string | null>>;
	readonly isGuest: boolean;
	readonly name: string;
	readonly email: string;
	/** Where one comes from. */
	readonly back: string;
}

type Fetch = typeof globalThis.fetch;

/** Null for what the visitor may not see. */
export async function askedBy(fetch: Fetch, query: URLSearchParams): Promise<Asked | null> {
	if (query.has('order')) return aboutOrder(fetch, query);
	return query.has('piece') ? aboutPiece(fetch, query) : aboutShop(fetch, query);
}

async function aboutOrder(fetch: Fetch, query: URLSearchParams): Promise<Asked | null> {
	const token = query.get('token');
	const { order, viewer } = await graphql(fetch, AskAboutOrderDocument, {
		order: query.get('order') ?? '',
		token
	});
	const part = order?.sellerOrders.find(({ id }) => id === query.get('part'));
	if (!order || !part) return null;
	return {
		shop: part.shop,
		subject: part.number,
		about: { order: order.id, part: part.id, token },
		isGuest: viewer === null,
		name: firstName(viewer?.name ?? order.name ?? ''),
		email: order.email ?? '',
		back: `/orders/${order.id}${token ? `?token=${encodeURIComponent(token)}` : ''}`
	};
}

async function aboutPiece(fetch: Fetch, query: URLSearchParams): Promise<Asked | null> {
	const { product, viewer } = await graphql(fetch, AskAboutPieceDocument, {
		shop: query.get('shop') ?? '',
		piece: query.get('piece') ?? ''
	});
	if (!product) return null;
	const back = `/shops/${product.shop.slug}/${query.get('piece') ?? ''}`;
	const about = { product: product.id };
	return { ...asker(viewer), shop: product.shop, subject: product.title, about, back };
}

async function aboutShop(fetch: Fetch, query: URLSearchParams): Promise<Asked | null> {
	const { shop, viewer } = await graphql(fetch, AskShopDocument, { shop: query.get('shop') ?? '' });
	if (!shop) return null;
	const about = { shop: shop.id };
	return { ...asker(viewer), shop, subject: '', about, back: `/shops/${shop.slug}` };
}

const asker = (viewer: AskShopQuery['viewer']): Pick<Asked, 'isGuest' | 'name' | 'email'> => ({
	isGuest: viewer === null,
	name: firstName(viewer?.name ?? ''),
	email: ''
});
