import { createProgram } from "../program/service.ts"
import type { OpenedStore } from "./open-store.ts"
import { programsOf } from "./programs-of.ts"

/** The room of what is kept of the program. */
export const openProgram = (store: OpenedStore) => createProgram({ programs: programsOf(store) })
