import { keptAddress, KEPT_LIST, SHELF, type Kept, type PageAddress } from './keeping.ts';

/** What this device can show without network, seen last first; empty where there is no worker. */
export async function keptPages(): Promise<Kept> {
	if (!('caches' in globalThis) || !(await caches.has(SHELF.pages))) return [];
	const list = await (await caches.open(SHELF.pages)).match(KEPT_LIST);
	return list ? ((await list.json()) as Kept).toReversed() : [];
}

export async function isKept(url: PageAddress): Promise<boolean> {
	const address = keptAddress(url);
	return address !== null && (await keptPages()).some((page) => page.address === address);
}
