import { unlessDrawn } from '#lib/still/drawn.ts';

const load = async () => (await import('./parts.ts')).ErrorHelp;

/** The server has it at hand: pages are drawn in one go. */
export const helpOnServer = import.meta.env.SSR ? await load() : undefined;

/** For an error that a browser meets; undefined where the server has explained it. */
export const fetchHelp = () => unlessDrawn(load);
