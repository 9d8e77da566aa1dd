import { expect, test } from 'vitest';
import { mailAddress } from './mail-address.ts';

test('what is written cannot add recipients or headers', () => {
	const address = mailAddress(' a@b.fr?cc=x@y.z ', { subject: 'Ticket 7-00012', body: 'a&b\n#1' });

	expect(address).toBe('mailto:a@b.fr%3Fcc%3Dx%40y.z?subject=Ticket%207-00012&body=a%26b%0A%231');
});
