import { v5 } from "uuid"

/** For what has no id of its own in our records. */
const namespace = "6f1f4a3e-3f7b-4c55-9a55-2d1b8f0c7a11"

/** A UUID (v5): the same for the same parts, in every file. */
export const derivedId = (...parts: readonly string[]): string => v5(parts.join("\n"), namespace)
