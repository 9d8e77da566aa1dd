/**
 * The shop's worker: without network it shows copies of public pages that were seen, and says that they are
 * copies. With network it stands aside: a page always comes from the server.
 */
import { version } from '$app/env';
import { self } from '$app/service-worker';
import {
	isOfTheShop,
	keptAddress,
	offlineAddress,
	OFFLINE_ADDRESSES,
	SHELF,
	type ShopMessage
} from '#lib/offline/keeping.ts';
import { assetsNamedIn } from './page-copy.ts';
import { copyOf, forget, keep } from './shelf.ts';

const OFFLINE = `shop-offline-${version}`;
/** From then on a copy is better than waiting. */
const PATIENCE_MS = 10_000;
/** What a proxy says when nobody is behind it. */
const UNREACHABLE = [502, 503, 504];

export function startShop(): void {
	self.addEventListener('install', (event) => event.waitUntil(install()));
	self.addEventListener('activate', (event) => event.waitUntil(activate()));
	self.addEventListener('message', hear);
	self.addEventListener('fetch', answer);
}

/** The page about the missing network, in each language. Pages never mix versions, so nothing has to wait. */
async function install(): Promise<void> {
	const cache = await caches.open(OFFLINE);
	for (const address of OFFLINE_ADDRESSES) {
		const page = await fetch(address, { credentials: 'omit', cache: 'no-cache' });
		if (!page.ok) throw new Error(`${address}: ${page.status}`);
		const needed = assetsNamedIn(await page.clone().text(), page.headers.get('link'));
		await Promise.all([cache.put(address, page), cache.addAll(needed)]);
	}
	await self.skipWaiting();
}

async function activate(): Promise<void> {
	const current: readonly string[] = [OFFLINE, ...Object.values(SHELF)];
	const names = await caches.keys();
	const old = names.filter((name) => name.startsWith('shop-') && !current.includes(name));
	await Promise.all(old.map((name) => caches.delete(name)));
	// A page is asked for while the worker still starts: it costs no time.
	await self.registration.navigationPreload?.enable();
}

function hear(event: ExtendableMessageEvent): void {
	const message = event.data as ShopMessage;
	if (message.kind === 'seen') event.waitUntil(keep(message));
	else event.waitUntil(forget());
}

function answer(event: FetchEvent): void {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET') return;
	const isOurs = url.origin === self.location.origin;
	if (request.mode === 'navigate' && isOurs) event.respondWith(page(event, url));
	else if (isOurs && url.pathname.startsWith('/_app/immutable/')) {
		event.respondWith(unchanging(request));
	} else if (request.destination === 'image') event.respondWith(unchanging(request));
}

async function page(event: FetchEvent, url: URL): Promise<Response> {
	const copy = await findCopy(url);
	try {
		const answered = await inTime(fromNetwork(event), copy ? PATIENCE_MS : null);
		return copy && UNREACHABLE.includes(answered.status) ? copy : answered;
	} catch (reason) {
		if (copy) return copy;
		const words = isOfTheShop(url.pathname)
			? await caches.match(offlineAddress(url.pathname))
			: undefined;
		if (words) return words;
		throw reason;
	}
}

async function findCopy(url: URL): Promise<Response | undefined> {
	const address = keptAddress(url);
	return address === null ? undefined : await copyOf(address);
}

const fromNetwork = async (event: FetchEvent): Promise<Response> =>
	((await event.preloadResponse) as Response | undefined) ?? (await fetch(event.request));

/** @throws when there is no answer within `limit` milliseconds */
function inTime(answered: Promise<Response>, limit: number | null): Promise<Response> {
	if (limit === null) return answered;
	const late = new Promise<never>((_, reject) => {
		setTimeout(() => reject(new Error('No answer in time')), limit);
	});
	return Promise.race([answered, late]);
}

/** Addresses whose content never changes: a kept one is the right one. */
const unchanging = async (request: Request): Promise<Response> =>
	(await caches.match(request.url)) ?? (await fetch(request));
