import { m } from '#lib/paraglide/messages.js';

export type Sent = { readonly id: string } | { readonly problem: string };

/** Sends a file of products; `requestId` is made once for a form: sending it again is the same import. */
export async function sendFile(
	fetch: typeof globalThis.fetch,
	shop: string,
	requestId: string,
	file: File
): Promise<Sent> {
	const body = new FormData();
	body.append('id', requestId);
	body.append('file', file);
	const response = await fetch(`/uploads/catalogue-imports/${encodeURIComponent(shop)}`, {
		method: 'POST',
		headers: { 'x-matricia-client': 'web' },
		body
	});
	return sentFrom(response.status, await response.text());
}

/** What the answer to an upload says; one that is not the backend's own has words of ours. */
export function sentFrom(status: number, body: string): Sent {
	if (status === 413) return { problem: m.catalogue_file_too_large() };
	try {
		const answer = JSON.parse(body) as { id?: string; problems?: { message: string }[] };
		if (status === 201 && answer.id) return { id: answer.id };
		const problem = (answer.problems ?? []).map(({ message }) => message).join(' ');
		return { problem: problem || m.catalogue_file_lost() };
	} catch {
		return { problem: m.catalogue_file_lost() };
	}
}
