import { describe, expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { sentFrom } from './send-file.ts';

describe('the answer to a file of products', () => {
	test('names the import that it began', () => {
		expect(sentFrom(201, '{"id":"12","state":"READING"}')).toEqual({ id: '12' });
	});

	test('says what is wrong with the file, in the words of the backend', () => {
		const body = '{"problems":[{"code":"FILE_REFUSED","message":"The file is empty."}]}';
		expect(sentFrom(400, body)).toEqual({ problem: 'The file is empty.' });
	});

	test('has words of its own where the backend did not get to speak', () => {
		expect(sentFrom(413, '<html>')).toEqual({ problem: m.catalogue_file_too_large() });
		expect(sentFrom(502, 'Bad gateway')).toEqual({ problem: m.catalogue_file_lost() });
	});
});
