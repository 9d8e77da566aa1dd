/** About what search engines show of a page before they cut it. */
export const TITLE_LETTERS = 60;
export const TEXT_LETTERS = 155;

interface Preview {
	readonly title: string;
	readonly text: string;
	readonly isTitleCut: boolean;
	readonly isEmpty: boolean;
}

/** How a page looks among the results of a search: its name with the shop's, if any; the beginning of its text. */
export function searchPreview({
	title,
	shop,
	text
}: {
	readonly title: string;
	readonly shop: string;
	readonly text: string;
}): Preview {
	const whole = shop ? `${title} – ${shop}` : title;
	const line = text.replace(/\s+/g, ' ').trim();
	return {
		title: cut(whole, TITLE_LETTERS),
		text: cut(line, TEXT_LETTERS),
		isTitleCut: title.length > TITLE_LETTERS,
		isEmpty: line === ''
	};
}

/** At a word's end, as they do. */
function cut(text: string, letters: number): string {
	if (text.length <= letters) return text;
	const short = text.slice(0, letters);
	const end = short.lastIndexOf(' ');
	return `${short.slice(0, end > letters / 2 ? end : letters).trimEnd()} …`;
}
