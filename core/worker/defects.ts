import { type Defect, guardRoom, unexpected } from "../base/defect.ts"

type AnyRoom<Room> = { readonly [M in keyof Room]: (...args: never[]) => Promise<unknown> }

/** What went wrong in this worker since it began, and how it comes to be known. */
export const createDefects = () => {
  const list: Defect[] = []
  const keep = (defect: Defect) => void list.push(defect)
  return {
    list,
    /** Reduces a throw of a place where nobody awaits an answer. */
    of: (where: string) => (thrown: unknown) => unexpected(thrown, where, keep),
    /** Before a room is handed to the page. */
    guarded: <Room extends AnyRoom<Room>>(name: string, room: Room): Room => guardRoom(name, room, keep),
  }
}
export type Defects = ReturnType<typeof createDefects>
