import { type Bytes, utf8 } from "../../base/bytes.ts"

/** What a device signs of an export: the line of its header. */
export const signedText = (headerLine: string): Bytes => utf8(`handrail/export/1\n${headerLine}`)
