/** What a copy of a page needs, and how it says that it is one. */

const HASHED = /\/_app\/immutable\/[\w./-]+\.(?:js|css|woff2)/g;

/** Programs and styles that the HTML or its `link` header names: without them it would not come alive. */
export const assetsNamedIn = (html: string, linkHeader: string | null): string[] => [
	...new Set(`${html}\n${linkHeader ?? ''}`.match(HASHED) ?? [])
];

/** The same page, its root element saying when it was seen (`data-kept-on`), in the visitor's own colours. */
export function marked(html: string, on: string, colorScheme: string): string {
	return html.replace(/<html\b[^>]*>/, (root) =>
		root
			.replace(/ data-theme="[^"]*"/, ` data-theme="${colorScheme}"`)
			.replace(/>$/, ` data-kept-on="${on}">`)
	);
}
