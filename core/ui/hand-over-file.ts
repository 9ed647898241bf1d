/** How a file can leave for the device: a folder the person picks, the share sheet, or the browser's downloads. */
export type FileWay = "picker" | "share" | "download"

/** Endings and types by which a disk and a share sheet know a file. */
export type FileKind = {
  readonly onDisk: { readonly ending: `.${string}`; readonly type: `${string}/${string}` }
  readonly shared: { readonly ending: `.${string}`; readonly type: `${string}/${string}` }
}

/** The same content twice: bytes for a disk, text for a share sheet, which takes no kind it does not know. */
export type HandedFile = {
  /** Without an ending; nothing about a person. */
  readonly name: string
  readonly file: Blob
  /** Null where nothing is to be shared. */
  readonly text: Blob | null
  /** A sealed file of Handrail's own, where it is not told. */
  readonly kind?: FileKind
}

export type HandedOver =
  /** The file as it lies on the disk now, to be read back. */
  | { readonly outcome: "kept"; readonly back: Blob }
  /** Gone to the device; nobody knows what became of it. */
  | { readonly outcome: "handed" }
  /** The person changed their mind. */
  | { readonly outcome: "stopped" }
  | { readonly outcome: "refused" }

type FileHandle = {
  readonly createWritable: () => Promise<{
    readonly write: (data: Blob) => Promise<void>
    readonly close: () => Promise<void>
  }>
  readonly getFile: () => Promise<File>
}
/** Not part of TypeScript's own list: https://wicg.github.io/file-system-access/ */
type Picking = {
  readonly showSaveFilePicker: (options: {
    readonly suggestedName: string
    readonly types: readonly { readonly description: string; readonly accept: Record<string, readonly string[]> }[]
  }) => Promise<FileHandle>
}
const picks = (window: object): window is Picking => "showSaveFilePicker" in window

const sealedKind: FileKind = {
  onDisk: { ending: ".handrail", type: "application/octet-stream" },
  shared: { ending: ".txt", type: "text/plain" },
}
const sharedFile = ({ name, text, kind: { shared } = sealedKind }: Pick<HandedFile, "name" | "text" | "kind">) =>
  new File(text ? [text] : [], `${name}${shared.ending}`, { type: shared.type })

/**
 * The ways this device has for files of this kind, the best first. An app on an iPhone's home screen may drop a download
 * without a word, so `downloads` is false there, and it is the last resort. `shares`: the agency allows the share sheet.
 */
export const waysToHandOver = (
  { kind }: Pick<HandedFile, "kind">,
  { downloads, shares: allowed }: { readonly downloads: boolean; readonly shares: boolean },
): readonly FileWay[] => {
  const example = sharedFile({ name: "example", text: null, ...(kind && { kind }) })
  const shares = allowed && "canShare" in navigator && navigator.canShare({ files: [example] })
  const byHand = matchMedia("(pointer: coarse)").matches
  const ways: FileWay[] = [
    ...(shares && byHand ? (["share"] as const) : []),
    ...(picks(window) ? (["picker"] as const) : []),
    ...(downloads ? (["download"] as const) : []),
    ...(shares && !byHand ? (["share"] as const) : []),
  ]
  return ways.length > 0 ? ways : ["download"]
}

/** Call it from a press: browsers let nothing else hand a file over. */
export const handOverFile = async (handed: HandedFile, way: FileWay, kindOfFile: string): Promise<HandedOver> => {
  try {
    if (way === "picker" && picks(window)) return await keepInFolder(window, handed, kindOfFile)
    // Nothing but the file: with a title or a text beside it, some phones share those and drop the file.
    if (way === "share") await navigator.share({ files: [sharedFile(handed)] })
    else download(handed)
    return { outcome: "handed" }
  } catch (error) {
    return { outcome: error instanceof DOMException && error.name === "AbortError" ? "stopped" : "refused" }
  }
}

const keepInFolder = async (
  window: Picking,
  { name, file, kind: { onDisk } = sealedKind }: HandedFile,
  kindOfFile: string,
): Promise<HandedOver> => {
  const handle = await window.showSaveFilePicker({
    suggestedName: `${name}${onDisk.ending}`,
    types: [{ description: kindOfFile, accept: { [onDisk.type]: [onDisk.ending] } }],
  })
  const writing = await handle.createWritable()
  await writing.write(file)
  await writing.close()
  return { outcome: "kept", back: await handle.getFile() }
}

/** Long enough for a browser that asks first where the file is to go. */
const keepAddressMs = 60_000

const download = ({ name, file, kind: { onDisk } = sealedKind }: HandedFile) => {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([file], { type: onDisk.type }))
  link.download = `${name}${onDisk.ending}`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), keepAddressMs)
}
