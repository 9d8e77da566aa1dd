/** What nothing changes on any page once it is drawn. */
export { default as FooterColumns } from './FooterColumns.svelte';
