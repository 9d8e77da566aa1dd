import { m } from '#lib/paraglide/messages.js';

/** Where a product's pictures are sent: multipart, `file`. */
export const uploadAddress = (product: string): string =>
	`/uploads/product-pictures/${encodeURIComponent(product)}`;

/** Marks a request as ours; another site's form cannot set it. */
const CLIENT = { name: 'x-matricia-client', value: 'web' } as const;

/** Sends one picture; gives what went wrong, in words, or null. */
export async function sendPicture(
	fetch: typeof globalThis.fetch,
	product: string,
	file: File
): Promise<string | null> {
	const body = new FormData();
	body.append('file', file);
	const request = { method: 'POST', headers: { [CLIENT.name]: CLIENT.value }, body };
	const response = await fetch(uploadAddress(product), request);
	return problemIn(response.status, await response.text());
}

/** The same from the browser, telling how much has gone (0 to 1): `fetch` cannot tell that. */
export function sendWithProgress(
	product: string,
	file: File,
	language: string,
	onprogress: (part: number) => void
): Promise<string | null> {
	const body = new FormData();
	body.append('file', file);
	const request = new XMLHttpRequest();
	request.open('POST', uploadAddress(product));
	request.setRequestHeader(CLIENT.name, CLIENT.value);
	request.setRequestHeader('accept-language', language);
	request.upload.onprogress = ({ loaded, total }) => {
		onprogress(total > 0 ? loaded / total : 0);
	};
	return new Promise((resolve) => {
		request.onload = () => {
			resolve(problemIn(request.status, request.responseText));
		};
		request.onerror = () => {
			resolve(m.dashboard_picture_lost());
		};
		request.send(body);
	});
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
