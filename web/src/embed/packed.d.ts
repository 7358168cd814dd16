declare module "*?packed" {
  const inBase85: string;
  export default inBase85;
}
