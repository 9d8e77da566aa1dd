/** What nothing changes on the page of a theme once it is drawn. */
export { default as ThemeClaims } from './ThemeClaims.svelte';
