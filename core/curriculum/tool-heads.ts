/// <reference path="../../content/virtual.d.ts" />

/** Every practice tool in short, in the order of their titles' files. */
export { toolHeads } from "virtual:content/tool-heads"
