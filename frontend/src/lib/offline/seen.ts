import { isTillWorker, SHOP_WORKER } from '#lib/worker-addresses.ts';
import { keptAddress, type PageAddress, type ShopMessage } from './keeping.ts';

interface NetworkInformation {
	readonly saveData?: boolean;
}

/** Tells the worker which page is read; registers it when this browser has none. */
export async function tellSeen(url: PageAddress, colorScheme: string): Promise<void> {
	const address = keptAddress(url);
	const worker = address === null ? null : await shopWorker(true);
	if (address === null || worker === null || savesData()) return;
	const message: ShopMessage = {
		kind: 'seen',
		address,
		title: document.title,
		colorScheme,
		assets: loadedAssets(),
		pictures: shownPictures()
	};
	worker.postMessage(message);
}

/** Nobody who comes after her shall read what she has looked at. */
export async function forgetSeen(): Promise<void> {
	const message: ShopMessage = { kind: 'forget' };
	(await shopWorker(false))?.postMessage(message);
}

/** Null when there is none, or when this browser is a till. */
async function shopWorker(register: boolean): Promise<ServiceWorker | null> {
	const known = await navigator.serviceWorker.getRegistration('/');
	if (known) return onlyShop(known.active);
	if (!register) return null;
	await navigator.serviceWorker.register(SHOP_WORKER, { scope: '/' });
	return onlyShop((await navigator.serviceWorker.ready).active);
}

const onlyShop = (worker: ServiceWorker | null): ServiceWorker | null =>
	worker && !isTillWorker(worker.scriptURL) ? worker : null;

const savesData = (): boolean =>
	(navigator as { connection?: NetworkInformation }).connection?.saveData === true;

/** Fonts and what was loaded later are not named in the page's HTML. */
const loadedAssets = (): string[] =>
	performance
		.getEntriesByType('resource')
		.map(({ name }) => new URL(name))
		.filter(({ origin, pathname }) => origin === location.origin && isHashed(pathname))
		.map(({ pathname }) => pathname);

const isHashed = (pathname: string): boolean => pathname.startsWith('/_app/immutable/');

const shownPictures = (): string[] => [
	...new Set(
		[...document.images]
			.filter(({ complete, naturalWidth }) => complete && naturalWidth > 0)
			.map(({ currentSrc }) => currentSrc)
			.filter((address) => address.startsWith('http'))
	)
];
