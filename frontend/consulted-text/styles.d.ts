/** A style sheet as text, taken in where it is needed. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}
