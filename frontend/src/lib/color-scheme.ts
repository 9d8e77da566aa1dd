/** `system` follows the device; the others are the visitor's own choice. */
export const COLOR_SCHEMES = ['system', 'light', 'dark'] as const;
export type ColorScheme = (typeof COLOR_SCHEMES)[number];

/** Kept in a cookie, so that the server already paints the right one and nothing flashes. */
export const COLOR_SCHEME_COOKIE = 'color-scheme';

export const isColorScheme = (value: unknown): value is ColorScheme =>
	COLOR_SCHEMES.includes(value as ColorScheme);
