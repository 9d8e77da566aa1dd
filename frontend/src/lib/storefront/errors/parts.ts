/** What explains an error; the server has mostly drawn it already. */
export { default as ErrorHelp } from '../ErrorHelp.svelte';
