import { expect, test } from 'vitest';
import { deviceLabel } from './push-device.ts';

const KHTML = 'AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
	[
		`Mozilla/5.0 (Linux; Android 10; K) ${KHTML} Chrome/141.0 Mobile Safari/537.36`,
		'Chrome, Android'
	],
	[
		`Mozilla/5.0 (Linux; Android 10; K) ${KHTML} SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36`,
		'Samsung Internet, Android'
	],
	[`Mozilla/5.0 (Windows NT 10.0) ${KHTML} Chrome/141.0 Safari/537.36 Edg/141.0`, 'Edge, Windows'],
	['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox, Linux'],
	[
		'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1 Version/26.0 Safari/604.1',
		'Safari, iPhone'
	],
	['curl/8', '?']
])('%s is called %s', (userAgent, label) => {
	expect(deviceLabel(userAgent)).toBe(label);
});
