import { m } from '#lib/paraglide/messages.js';

/** A review has at most that many; the API says so too. */
export const MOST_PHOTOS = 4;

/** What a browser cannot set from another site, see the API. */
const CLIENT = 'x-matricia-client';
/** A guest's token: addresses are logged, headers are not. */
const TOKEN = 'x-order-token';

interface Where {
	readonly order: string;
	readonly line: string;
	readonly token: string | null;
}

/** The files of a form's field, without the empty one that browsers send where nothing was chosen. */
export const photosIn = (typed: FormData): File[] =>
	typed.getAll('photo').filter((file): file is File => file instanceof File && file.size > 0);

/** Sends each by itself; gives what went wrong, in words, or null. */
export async function sendPhotos(
	fetch: typeof globalThis.fetch,
	{ order, line, token }: Where,
	files: readonly File[]
): Promise<string | null> {
	const problems: string[] = [];
	for (const file of files) {
		const body = new FormData();
		body.append('file', file);
		const response = await fetch(`/uploads/review-pictures/${order}/${line}`, {
			method: 'POST',
			headers: { [CLIENT]: 'web', ...(token && { [TOKEN]: token }) },
			body
		});
		if (response.status !== 201) problems.push(`${file.name}: ${wordsOf(await response.text())}`);
	}
	return problems.length > 0 ? problems.join(' ') : null;
}

function wordsOf(answer: string): string {
	try {
		const { problems } = JSON.parse(answer) as { problems: { message: string }[] };
		return problems.map(({ message }) => message).join(' ');
	} catch {
		return m.review_photo_lost();
	}
}
