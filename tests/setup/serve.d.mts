/** Serves a folder on localhost; port 0 takes a free one. */
export declare const serve: (
  dir: string,
  port?: number,
) => Promise<{ readonly url: string; readonly close: () => Promise<unknown> }>
