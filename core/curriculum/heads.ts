/// <reference path="../../content/virtual.d.ts" />

/** Every topic in short, in order; the version of the content; what stands for `{own word}` when there is none. */
export { contentVersion, ownWordFallback, topicHeads } from "virtual:content/index"
