import { expect, test } from 'vitest';
import { localPath } from './local-path.ts';

test.each(['/', '/basket', '/en/search?q=robe', '/ar/shops/atelier-lune'])('%s is kept', (path) => {
	expect(localPath(path, '/home')).toBe(path);
});

test.each(['https://evil.example/', '//evil.example/x', '/\\evil.example', 'basket', '', null, 7])(
	'%s leads home instead',
	(value) => {
		expect(localPath(value, '/home')).toBe('/home');
	}
);
