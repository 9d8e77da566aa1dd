import { readTag, type Tag } from '../session/catalogue.ts';

/** What a scanned text is. */
export type Scanned =
	| ({ readonly kind: 'tag' } & Tag)
	| { readonly kind: 'receipt'; readonly text: string }
	| { readonly kind: 'collection'; readonly code: string };

const RECEIPT = /(?:^|\/r\/?#|^#)[12]\.[\w-]{12,}\.[\w.-]+$/;
const COLLECTION_ADDRESS = /\/c\/([\w-]{1,64})\/?(?:[?#].*)?$/;

/** Tells a receipt's code and the code of a web order to collect from the tag of a piece. */
export function readScanned(text: string): Scanned {
	const trimmed = text.trim();
	if (RECEIPT.test(trimmed)) return { kind: 'receipt', text: trimmed };
	const collection = COLLECTION_ADDRESS.exec(trimmed);
	if (collection) return { kind: 'collection', code: collection[1] ?? '' };
	return { kind: 'tag', ...readTag(trimmed) };
}
