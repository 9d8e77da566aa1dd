import { SHOP_WORKER } from '#lib/worker-addresses.ts';

/** What the API is told about this browser. */
export interface PushAddress {
	readonly endpoint: string;
	readonly p256dh: string;
	readonly auth: string;
	readonly label: string;
}

export type PushState = 'possible' | 'refused' | 'unknown-here';

/** Whether this browser can show notices: on an iPhone only the page that was put on the home screen can. */
export function pushState(): PushState {
	const knows = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
	if (!knows) return 'unknown-here';
	return Notification.permission === 'denied' ? 'refused' : 'possible';
}

/**
 * Asks her, then subscribes this browser anew for messages signed with `key` (base64url). Null when she
 * says no.
 *
 * @throws when the browser's push service cannot be reached
 */
export async function subscribe(key: string): Promise<PushAddress | null> {
	if ((await Notification.requestPermission()) !== 'granted') return null;
	const { pushManager } = await worker();
	await (await pushManager.getSubscription())?.unsubscribe();
	const made = await pushManager.subscribe({
		userVisibleOnly: true,
		applicationServerKey: key
	});
	const { endpoint = '', keys = {} } = made.toJSON();
	return {
		endpoint,
		p256dh: keys.p256dh ?? '',
		auth: keys.auth ?? '',
		label: deviceLabel(navigator.userAgent)
	};
}

/** The one that is there, which may be a till's; else the shop's. */
async function worker(): Promise<ServiceWorkerRegistration> {
	const known = await navigator.serviceWorker.getRegistration('/');
	if (!known) await navigator.serviceWorker.register(SHOP_WORKER, { scope: '/' });
	return await navigator.serviceWorker.ready;
}

const BROWSERS = [
	['Edge', /Edg/],
	['Samsung Internet', /SamsungBrowser/],
	['Opera', /OPR/],
	['Firefox', /Firefox|FxiOS/],
	['Chrome', /Chrome|CriOS/],
	['Safari', /Safari/]
] as const;
const SYSTEMS = [
	['Android', /Android/],
	['iPhone', /iPhone/],
	['iPad', /iPad/],
	['Windows', /Windows/],
	['Mac', /Macintosh/],
	['Linux', /Linux/]
] as const;

/** `Chrome, Android`: enough to tell one's own devices apart. */
export function deviceLabel(userAgent: string): string {
	const found = [BROWSERS, SYSTEMS].map((names) =>
		names.find(([, sign]) => sign.test(userAgent))?.at(0)
	);
	return found.filter(Boolean).join(', ') || '?';
}
