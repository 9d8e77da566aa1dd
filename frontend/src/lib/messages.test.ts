import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';

type Message = string | { declarations?: string[]; match: Record<string, string> }[];

const files = globSync('messages/fr/*.json').map((path) => basename(path));
const read = (language: string, file: string): Record<string, Message> =>
	JSON.parse(readFileSync(`messages/${language}/${file}`, 'utf-8')) as Record<string, Message>;

const textsOf = (message: Message): string[] =>
	typeof message === 'string' ? [message] : message.flatMap(({ match }) => Object.values(match));

/** Names a message takes: `{name}` in its texts and the inputs it declares. */
function parametersOf(message: Message): string[] {
	const used = textsOf(message).flatMap((text) =>
		[...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
	);
	const declared =
		typeof message === 'string' ? [] : message.flatMap(({ declarations = [] }) => declarations);
	const inputs = declared.filter((line) => line.startsWith('input ')).map((line) => line.slice(6));
	return [...new Set([...used, ...inputs])].filter((name) => name !== undefined).sort();
}

test('all message files are known to Paraglide', () => {
	const settings = JSON.parse(readFileSync('project.inlang/settings.json', 'utf-8')) as {
		'plugin.inlang.messageFormat': { pathPattern: string[] };
	};
	const known = settings['plugin.inlang.messageFormat'].pathPattern.map((path) => basename(path));

	expect(known.sort()).toEqual([...files].sort());
});

test('no key stands in two files', () => {
	const keys = files.flatMap((file) => Object.keys(read('fr', file)));

	expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test('keys are of small letters: a build finds no other', () => {
	const keys = files.flatMap((file) => Object.keys(read('fr', file)));

	expect(keys.filter((key) => !/^[a-z0-9_]+$/.test(key))).toEqual([]);
});

test.each(['en', 'ar'])('%s has the keys and parameters of French', (language) => {
	for (const file of files) {
		const french = Object.entries(read('fr', file)).map(([key, text]) => [key, parametersOf(text)]);
		const other = Object.entries(read(language, file)).map(([key, text]) => [
			key,
			parametersOf(text)
		]);

		expect(Object.fromEntries(other), file).toEqual(Object.fromEntries(french));
	}
});

test.each(['fr', 'en', 'ar'])('no text of %s is empty', (language) => {
	const texts = files.flatMap((file) => Object.values(read(language, file)).flatMap(textsOf));

	expect(texts.filter((text) => text.trim() === '')).toEqual([]);
});

test('French keeps its double punctuation on the line of the word before it', () => {
	const texts = files.flatMap((file) => Object.values(read('fr', file)).flatMap(textsOf));

	expect(texts.filter((text) => /\S [:;?!»]|« /.test(text))).toEqual([]);
});
