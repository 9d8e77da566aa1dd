import { afterAll, vi } from 'vitest';
import { getLocale, overwriteGetLocale } from '#lib/paraglide/runtime.js';

// The files of one worker share their modules, see `vitest.config.ts`: what one overwrote is as it was for the next.
getLocale(); // decided before a test puts a window of its own in place
const asBuilt = getLocale;

afterAll(() => {
	overwriteGetLocale(asBuilt);
	vi.unstubAllGlobals();
	vi.useRealTimers();
});
