/** The till's worker: it starts and sells without network, from the version that the cashier installed. */
import { version } from '$app/env';
import { assets, immutable } from '$app/manifest';
import { self } from '$app/service-worker';
import { baseLocale, locales } from '#lib/paraglide/runtime.js';
import { dataOf, homeOf, isNeeded, isPageData, isTillPicture, tillHomes } from './till-paths.ts';

const PROGRAM = `till-program-${version}`;
const PICTURES = 'till-pictures';
const MOST_PICTURES = 6000;

const homes = tillHomes(locales, baseLocale);
const addressOf = (path: string): string => new URL(path, self.location.origin).pathname;
/** Their names hold the hash of what is in them: kept ones are right whatever the version. */
const hashed = immutable.map(({ path }) => addressOf(`/${path}`)).filter(isNeeded);
const isHashed = new Set(hashed);
const plain = [...assets.map(({ path }) => addressOf(`/${path}`)), ...homes, ...homes.map(dataOf)];
const isPlain = new Set(assets.map(({ path }) => addressOf(`/${path}`)));

export function startTill(): void {
	self.addEventListener('install', (event) => event.waitUntil(install()));
	self.addEventListener('activate', (event) => event.waitUntil(activate()));
	self.addEventListener('message', hear);
	self.addEventListener('fetch', answer);
}

/** A new version waits for this word: it never changes the program in the middle of a sale. */
function hear({ data }: ExtendableMessageEvent): void {
	if (data === 'take over') void self.skipWaiting();
}

function answer(event: FetchEvent): void {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET') return;
	if (isTillPicture(url, request.referrer, homes)) {
		event.respondWith(picture(request));
		return;
	}
	if (url.origin !== self.location.origin) return;
	const home = homeOf(url.pathname, homes);
	if (home !== null && isPageData(url.pathname)) event.respondWith(kept(dataOf(home), request));
	else if (home !== null && request.mode === 'navigate') event.respondWith(kept(home, request));
	else if (isHashed.has(url.pathname)) event.respondWith(kept(url.pathname, request));
	else if (isPlain.has(url.pathname) && homeOf(refererOf(request), homes) !== null) {
		event.respondWith(kept(url.pathname, request));
	}
}

/** All or nothing: a version with a hole in it is not installed. What is kept already is not asked for again. */
async function install(): Promise<void> {
	const cache = await caches.open(PROGRAM);
	await Promise.all([
		...hashed.map((path) => keep(cache, path, true)),
		...plain.map((path) => keep(cache, path, false))
	]);
	// Where the shop's worker is, there is no till yet that could be changed in the middle of a sale.
	if (self.registration.active?.scriptURL !== self.location.href) await self.skipWaiting();
}

async function keep(cache: Cache, path: string, isForever: boolean): Promise<void> {
	const known = isForever ? await caches.match(path) : undefined;
	const answered = known ?? (await fetch(path, isForever ? {} : { cache: 'no-cache' }));
	if (!answered.ok || answered.redirected) throw new Error(`${path}: ${answered.status}`);
	await cache.put(path, answered);
}

/** Takes the place of an older till, or of the shop's worker, whose copies nobody would show any more. */
async function activate(): Promise<void> {
	const names = await caches.keys();
	const old = names.filter((name) => ![PROGRAM, PICTURES].includes(name));
	await Promise.all(old.map((name) => caches.delete(name)));
	await self.registration.navigationPreload?.disable();
	await self.clients.claim();
}

/** Of this version; a browser that deleted it falls back to the network. */
async function kept(path: string, request: Request): Promise<Response> {
	const cache = await caches.open(PROGRAM);
	return (await cache.match(path)) ?? fetch(request);
}

/** Pictures are kept as they are seen, up to a limit. */
async function picture(request: Request): Promise<Response> {
	const cache = await caches.open(PICTURES);
	const known = await cache.match(request);
	if (known) return known;
	const answered = await fetch(request);
	if (answered.ok) {
		await cache.put(request, answered.clone());
		const keys = await cache.keys();
		await Promise.all(
			keys.slice(0, Math.max(0, keys.length - MOST_PICTURES)).map((key) => cache.delete(key))
		);
	}
	return answered;
}

const refererOf = ({ referrer }: Request): string =>
	URL.canParse(referrer) ? new URL(referrer).pathname : '';
