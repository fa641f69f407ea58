/** The one function of Papa Parse that the desk uses. */
declare module "papaparse" {
  const Papa: { parse(text: string, options: { skipEmptyLines: "greedy"; delimitersToGuess: string[] }): { data: string[][] } };
  export default Papa;
}
