/** What somebody who followed `/shops/mira/robe-en-lin` was looking for: “robe en lin”. */
export function wordsOfPath(pathname: string): string {
	const last = pathname.split('/').findLast((part) => part !== '') ?? '';
	return decoded(last)
		.replace(/[-_.+]+/g, ' ')
		.trim()
		.slice(0, 60);
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return ''; // a broken escape says nothing
	}
}
