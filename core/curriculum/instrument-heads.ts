/// <reference path="../../content/virtual.d.ts" />

/** Every instrument in short, in the order of their files. */
export { instrumentHeads } from "virtual:content/instrument-heads"
