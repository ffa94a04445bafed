/** The address that people reach this installation at. */
export const ORIGIN = Symbol('origin');
