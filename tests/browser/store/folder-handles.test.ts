import { describe, expect, it } from "vitest"
import { newId, type TargetId } from "../../../core/base/id.ts"
import { openDatabase, wipeDatabase } from "../../../core/store/database.ts"
import { createFolderHandles } from "../../../core/store/folder-handles.ts"
import { createKeyringStore } from "../../../core/store/keyring-store.ts"
import { createPutWhole, sealWhole } from "../../../core/store/put-whole.ts"
import { freshName, testSealer } from "./open-store.ts"

const folder = async () => {
  const root = await navigator.storage.getDirectory()
  return root.getDirectoryHandle(crypto.randomUUID(), { create: true })
}

describe("a folder that someone chose", () => {
  it("is known again when the app is opened the next time, each under its target", async () => {
    const name = freshName()
    const [ours, theirs] = [await folder(), await folder()]
    const [a, b] = [newId<TargetId>(), newId<TargetId>()]
    const before = openDatabase(name)
    expect(await createFolderHandles(before).keepHandle(a, ours)).toEqual({ ok: true, value: null })
    await createFolderHandles(before).keepHandle(b, theirs)
    before.close()
    const after = createFolderHandles(openDatabase(name))
    expect(await (await after.handleOf(a))?.isSameEntry(ours)).toBe(true)
    expect(await (await after.handleOf(b))?.isSameEntry(theirs)).toBe(true)
  })

  it("is another one once another was chosen, and none when it was let go", async () => {
    const handles = createFolderHandles(openDatabase(freshName()))
    const [first, second] = [await folder(), await folder()]
    const id = newId<TargetId>()
    await handles.keepHandle(id, first)
    await handles.keepHandle(id, second)
    expect(await (await handles.handleOf(id))?.isSameEntry(second)).toBe(true)
    await handles.forgetHandle(id)
    expect(await handles.handleOf(id)).toBeNull()
  })

  it("does not come along when another vault is put in that place", async () => {
    const database = openDatabase(freshName())
    const id = newId<TargetId>()
    await createFolderHandles(database).keepHandle(id, await folder())
    const { keyring, withKeyring } = createPutWhole(database, createKeyringStore(database))
    const ready = await sealWhole(await testSealer(), [], "", null, "")
    await withKeyring("keyring", ready, () => keyring.write("keyring"))
    expect(await keyring.read()).toEqual({ ok: true, value: "keyring" })
    expect(await createFolderHandles(database).handleOf(id)).toBeNull()
  })

  it("goes with the vault", async () => {
    const name = freshName()
    const id = newId<TargetId>()
    const database = openDatabase(name)
    await createFolderHandles(database).keepHandle(id, await folder())
    database.close()
    await wipeDatabase(name)
    expect(await createFolderHandles(openDatabase(name)).handleOf(id)).toBeNull()
  })
})
