/** The beginning of a story: whole sentences while they fit in `length` characters, else cut at a word. */
export function excerpt(text: string, length: number): string {
	const paragraph = text.trim().split(/\n/, 1)[0] ?? '';
	if (paragraph.length <= length) return paragraph;
	const sentences = paragraph.slice(0, length).match(/^.*[.!?؟](?=\s)/su)?.[0];
	if (sentences) return sentences;
	return `${paragraph.slice(0, length).replace(/\s+\S*$/u, '')}…`;
}
