// Saves a picture of the page as a file of its own: as SVG with its styles written into it, or as PNG.
const properties = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "opacity",
];

export function svgText(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll("*")];
  const copies = [copy, ...copy.querySelectorAll("*")];
  copies.forEach((element, index) => {
    const original = originals[index];
    if (original === undefined) return;
    const style = getComputedStyle(original);
    for (const property of properties) element.setAttribute(property, style.getPropertyValue(property));
    const moved = style.getPropertyValue("transform");
    if (moved !== "none" && original.getAttribute("transform") === null) element.setAttribute("transform", moved);
    element.removeAttribute("class");
    element.removeAttribute("style");
  });
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return new XMLSerializer().serializeToString(copy);
}

function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

export function saveSvg(svg: SVGSVGElement, name: string): void {
  save(new Blob([svgText(svg)], { type: "image/svg+xml" }), name);
}

/** A copy of what is painted, on the page's ground. */
function onGround(image: CanvasImageSource, width: number, height: number, ground: string): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (context !== null) {
    context.fillStyle = ground;
    context.fillRect(0, 0, width, height);
    context.drawImage(image, 0, 0, width, height);
  }
  return canvas;
}

const groundOf = (element: Element) => getComputedStyle(element).getPropertyValue("--ground").trim() || "white";

export function savePng(canvas: HTMLCanvasElement, name: string): void {
  const copy = onGround(canvas, canvas.width, canvas.height, groundOf(canvas));
  copy.toBlob((blob) => {
    if (blob !== null) save(blob, name);
  }, "image/png");
}

/** An SVG picture as PNG, twice as large as on the page so that it can be projected. */
export async function saveSvgAsPng(svg: SVGSVGElement, name: string): Promise<void> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(svg))}`;
  await image.decode();
  const { width, height } = svg.getBoundingClientRect();
  const copy = onGround(image, Math.round(width * 2), Math.round(height * 2), groundOf(svg));
  copy.toBlob((blob) => {
    if (blob !== null) save(blob, name);
  }, "image/png");
}
