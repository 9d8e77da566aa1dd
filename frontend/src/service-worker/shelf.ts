/** The copies themselves. One thing after the other, so that the list says what is there. */
import { self } from '$app/service-worker';
import { isColorScheme, type ColorScheme } from '#lib/color-scheme.ts';
import {
	keptAddress,
	KEPT_LIST,
	SHELF,
	type Kept,
	type KeptPage,
	type SeenMessage
} from '#lib/offline/keeping.ts';
import { isFresh, notNeeded, withPage, without } from './kept-list.ts';
import { assetsNamedIn, marked } from './page-copy.ts';

const MOST_PICTURES = 24;
const BIGGEST_PICTURE = 150_000;
const COLOR_SCHEME_HEADER = 'x-kept-color-scheme';
const KEPT_ON_HEADER = 'x-kept-on';

let work: Promise<unknown> = Promise.resolve();

/** Runs when all earlier work is done, whether it succeeded or not. */
function queued<Result>(task: () => Promise<Result>): Promise<Result> {
	const done = work.then(task, task);
	work = done.catch(() => undefined);
	return done;
}

/** The copy, saying that it is one; undefined when there is none. */
export async function copyOf(address: string): Promise<Response | undefined> {
	const cache = await caches.open(SHELF.pages);
	const page = await cache.match(address);
	const on = page?.headers.get(KEPT_ON_HEADER);
	if (!page || !on) return undefined;
	const scheme = page.headers.get(COLOR_SCHEME_HEADER) ?? 'system';
	return new Response(marked(await page.text(), on, scheme), { headers: page.headers });
}

/** Keeps a copy of a page that was seen, as a visitor gets it of whom nothing is known: without cookies. */
export const keep = (seen: SeenMessage): Promise<void> =>
	queued(async () => {
		const address = keptAddress(new URL(seen.address, self.location.origin));
		if (address === null) return;
		const before = await readKept();
		const known = before.find((page) => page.address === address);
		const page = isFresh(known, Date.now()) ? known : await copy(address, seen);
		await settle(before, page ? withPage(before, page) : without(before, address));
	});

/** Everything that was seen; for the next person at this device. */
export const forget = (): Promise<void> =>
	queued(async () => {
		await Promise.all(Object.values(SHELF).map((name) => caches.delete(name)));
	});

/** Undefined when the page is not there any more. What it needs comes first: a copy with holes is none. */
async function copy(address: string, seen: SeenMessage): Promise<KeptPage | undefined> {
	const answered = await fetch(address, { credentials: 'omit' });
	if (!answered.ok || answered.redirected) return undefined;
	const html = await answered.text();
	const on = new Date().toISOString();
	const assets = [
		...new Set([
			...assetsNamedIn(html, answered.headers.get('link')),
			...assetsNamedIn(seen.assets.join('\n'), null)
		])
	];
	await keepAssets(assets);
	const pictures = await keepPictures(seen.pictures);
	const colorScheme: ColorScheme = isColorScheme(seen.colorScheme) ? seen.colorScheme : 'system';
	const headers = new Headers(answered.headers);
	headers.set(KEPT_ON_HEADER, on);
	headers.set(COLOR_SCHEME_HEADER, colorScheme);
	const pages = await caches.open(SHELF.pages);
	await pages.put(address, new Response(html, { headers }));
	return { address, title: seen.title, on, assets, pictures };
}

async function keepAssets(assets: readonly string[]): Promise<void> {
	const cache = await caches.open(SHELF.assets);
	const missing: string[] = [];
	for (const asset of assets) if (!(await cache.match(asset))) missing.push(asset);
	await cache.addAll(missing);
}

/** Those that are small; a picture that cannot be had leaves a gap, not the page without a copy. */
async function keepPictures(pictures: readonly string[]): Promise<string[]> {
	const cache = await caches.open(SHELF.pictures);
	const kept: string[] = [];
	for (const address of pictures.filter(isPicture).slice(0, MOST_PICTURES)) {
		if (!(await cache.match(address)) && !(await keepPicture(cache, address))) continue;
		kept.push(address);
	}
	return kept;
}

async function keepPicture(cache: Cache, address: string): Promise<boolean> {
	const answered = await fetch(address, { credentials: 'omit' }).catch(() => null);
	if (!answered?.ok) return false;
	const picture = await answered.blob();
	if (picture.size > BIGGEST_PICTURE) return false;
	await cache.put(address, new Response(picture, { headers: answered.headers }));
	return true;
}

/** From this site, or from the host that our pictures live on. */
const isPicture = (address: string): boolean =>
	/^https?:$/.test(new URL(address, self.location.origin).protocol);

async function readKept(): Promise<Kept> {
	const cache = await caches.open(SHELF.pages);
	const list = await cache.match(KEPT_LIST);
	return list ? ((await list.json()) as Kept) : [];
}

/** Writes the list, then takes away what nothing in it needs. */
async function settle(before: Kept, after: Kept): Promise<void> {
	const pages = await caches.open(SHELF.pages);
	await pages.put(KEPT_LIST, Response.json(after));
	await Promise.all([
		clear(
			SHELF.pages,
			notNeeded(before, after, ({ address }) => [address])
		),
		clear(
			SHELF.assets,
			notNeeded(before, after, ({ assets }) => assets)
		),
		clear(
			SHELF.pictures,
			notNeeded(before, after, ({ pictures }) => pictures)
		)
	]);
}

async function clear(shelf: string, addresses: readonly string[]): Promise<void> {
	const cache = await caches.open(shelf);
	await Promise.all(addresses.map((address) => cache.delete(address)));
}
