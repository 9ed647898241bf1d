/** Serves an empty folder over WebDAV on this machine; another port where the wanted one is taken. */
export declare const serveWebdav: (options: {
  readonly origins: readonly string[]
  readonly port?: number
}) => Promise<{
  readonly url: string
  readonly user: string
  readonly password: string
  /** The folder. */
  readonly root: string
  /** Takes the folder away, too. */
  readonly close: () => Promise<void>
}>
