declare module "virtual:first-example" {
  const example: import("./gallery.ts").ShownExample;
  export default example;
}
