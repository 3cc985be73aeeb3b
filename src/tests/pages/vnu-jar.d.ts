declare module 'vnu-jar' {
  /** Path of the checker's Java archive. */
  const path: string;
  export default path;
}
