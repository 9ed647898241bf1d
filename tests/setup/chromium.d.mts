export declare const findChromium: () => string | undefined
export declare const chromiumArgs: string[]
export declare const without: (...more: string[]) => string
