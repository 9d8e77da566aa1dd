/** The present moment, as the API writes moments. */
export const isoNow = (): string => new Date().toISOString();
