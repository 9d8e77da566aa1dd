/** The till runs in the browser alone, so that it starts and sells without a network. */
export const ssr = false;
