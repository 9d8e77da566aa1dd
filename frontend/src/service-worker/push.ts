/** Notices that the shop's people asked for, whichever task this worker has. */
import { self } from '$app/service-worker';
import { saidIn } from './push-said.ts';

export function startPush(): void {
	self.addEventListener('push', (event) => {
		const said = saidIn(event.data?.text() ?? '', self.location.origin);
		if (said) event.waitUntil(self.registration.showNotification(said.title, said.options));
	});
	self.addEventListener('notificationclick', (event) => {
		event.notification.close();
		event.waitUntil(open(String(event.notification.data)));
	});
}

/** A page that shows it already comes to the front; others keep what was typed in them. */
async function open(address: string): Promise<void> {
	const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
	const known = pages.find(({ url }) => url === address);
	await (known ? known.focus() : self.clients.openWindow(address));
}
