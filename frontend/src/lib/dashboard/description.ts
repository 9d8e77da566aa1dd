/**
 * A description is a little HTML in the API and plain lines in the editor: an empty line begins a
 * paragraph, a line that begins with a dash is an item of a list.
 */

const BLOCK = /<\/?(?:p|ul|li)>|<br\s*\/?>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
	'&nbsp;': ' ',
	'&amp;': '&'
};
const ITEM = /^[-•–]\s+/;

/** Whether a description has more in it than lines can say (bold, links, titles): it is edited as HTML. */
export const isRich = (html: string): boolean => html.replace(BLOCK, '').includes('<');

/** What stands in the editor. */
export function linesFromHtml(html: string): string {
	if (isRich(html)) return html;
	return html
		.replace(/\s+/g, ' ')
		.replace(/<br\s*\/?> ?/gi, '\n')
		.replace(/<li>/gi, '- ')
		.replace(/<\/li>/gi, '\n')
		.replace(/<\/(?:p|ul)>/gi, '\n\n')
		.replace(/<(?:p|ul)>/gi, '')
		.replace(/&(?:lt|gt|quot|#39|nbsp|amp);/g, (entity) => ENTITIES[entity] ?? entity)
		.replace(/^[ \t]+|[ \t]+$/gm, '')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}

/** What the API keeps, and cleans once more. Text that already holds HTML passes as it is. */
export function htmlFromLines(text: string): string {
	if (/<\/?[a-z][^>]*>/i.test(text)) return text;
	return text
		.replace(/\r\n?/g, '\n')
		.split(/\n\s*\n/)
		.filter((block) => block.trim())
		.map(htmlOfBlock)
		.join('');
}

function htmlOfBlock(block: string): string {
	const lines = block.trim().split('\n');
	if (lines.every((line) => ITEM.test(line.trim())))
		return `<ul>${lines.map((line) => `<li>${escaped(line.trim().replace(ITEM, ''))}</li>`).join('')}</ul>`;
	return `<p>${lines.map((line) => escaped(line.trim())).join('<br>')}</p>`;
}

const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
