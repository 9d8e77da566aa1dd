import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listenForScans } from './wedge-listener.ts';

class Field {
	value = '';
	dispatchEvent = (): boolean => true;
}

/** The window that hears the keys, at a time of our own. */
const keyboard = new EventTarget();
let heard: string[];
let stop: () => void;
let pressed: string[];

beforeEach(() => {
	vi.stubGlobal('window', keyboard);
	vi.stubGlobal('HTMLInputElement', Field);
	vi.stubGlobal('HTMLTextAreaElement', Field);
	heard = [];
	pressed = [];
	stop = listenForScans(({ text }, before) => heard.push(before + text));
});

afterEach(() => {
	stop();
	vi.unstubAllGlobals();
});

function press(key: string, at: number, field: Field | null = null): void {
	const event = Object.assign(new Event('keydown', { cancelable: true }), { key, code: '' });
	Object.defineProperties(event, { timeStamp: { value: at }, target: { value: field } });
	keyboard.dispatchEvent(event);
	if (event.defaultPrevented) return;
	pressed.push(key);
	if (field && key.length === 1) field.value += key;
}

function scan(text: string, from: number, field: Field | null = null): void {
	[...text, 'Enter'].forEach((key, index) => {
		press(key, from + index * 4, field);
	});
}

test('two scans shortly after one another are both heard', () => {
	scan('7YB7QB4V', 1000);
	scan('MN235SM3', 1100);

	expect(heard).toEqual(['7YB7QB4V', 'MN235SM3']);
});

test('the second line break of a scanner presses nothing, a later one of a person does', () => {
	scan('7YB7QB4V', 1000);
	press('Enter', 1040);
	press('Enter', 2000);

	expect(pressed.filter((key) => key === 'Enter')).toEqual(['Enter']);
});

test('a field that had the focus is again what it was', () => {
	const field = new Field();
	field.value = '12,5';

	scan('7YB7QB4V', 1000, field);

	expect(heard).toEqual(['12,57YB7QB4V']);
	expect(field.value).toBe('12,5');
});

test('what a scanner typed before it paused for too long is not lost', () => {
	const field = new Field();
	press('7', 1000, field);
	press('Y', 1004, field);

	scan('B7QB4V', 1100, field);

	expect(heard).toEqual(['7YB7QB4V']);
});
