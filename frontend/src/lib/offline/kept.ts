import { keptAddress, KEPT_LIST, SHELF, type Kept, type PageAddress } from './keeping.ts';

/** What this device can show without network, seen last first; empty where nothing may be kept. */
export async function keptPages(): Promise<Kept> {
	if (!('caches' in globalThis)) return [];
	try {
		const list = await caches.match(KEPT_LIST, { cacheName: SHELF.pages });
		return list ? ((await list.json()) as Kept).toReversed() : [];
	} catch {
		return []; // a private window of some browsers refuses
	}
}

export async function isKept(url: PageAddress): Promise<boolean> {
	const address = keptAddress(url);
	return address !== null && (await keptPages()).some((page) => page.address === address);
}
