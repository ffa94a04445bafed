/** The machine's own clock in milliseconds, which all processes share. */
export const clock = (): number => Number(process.hrtime.bigint()) / 1e6;
