import { m } from '#lib/paraglide/messages.js';

/** Where a product's pictures are sent: multipart, `file`. */
export const uploadAddress = (product: string): string =>
	`/uploads/product-pictures/${encodeURIComponent(product)}`;

/** Marks a request as ours; another site's form cannot set it. */
const CLIENT = { name: 'x-matricia-client', value: 'web' } as const;

/** Where a shop's logo and banner are sent: multipart, `file`. */
export const shopPictureAddress = (shop: string, kind: 'logo' | 'banner'): string =>
	`/uploads/shop-pictures/${encodeURIComponent(shop)}/${kind}`;

/** Sends one picture to an address of the above; gives what went wrong, in words, or null. */
export async function sendPicture(
	fetch: typeof globalThis.fetch,
	address: string,
	file: File
): Promise<string | null> {
	const body = new FormData();
	body.append('file', file);
	const request = { method: 'POST', headers: { [CLIENT.name]: CLIENT.value }, body };
	const response = await fetch(address, request);
	return problemIn(response.status, await response.text());
}

/** What the answer to an upload says; one that is not the backend's own has words of ours. */
export function problemIn(status: number, body: string): string | null {
	if (status === 201) return null;
	if (status === 413) return m.dashboard_picture_too_large();
	try {
		const { problems } = JSON.parse(body) as { problems: { message: string }[] };
		return problems.map(({ message }) => message).join(' ');
	} catch {
		return m.dashboard_picture_lost();
	}
}
