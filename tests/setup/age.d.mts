export declare const findAge: () => string | undefined
