export declare const findApache: () => { readonly binary: string; readonly modules: string } | undefined
export declare const hasOpenssl: () => boolean
