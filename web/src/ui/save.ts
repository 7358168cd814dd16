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

function standalone(svg: SVGSVGElement): SVGSVGElement {
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
  return copy;
}

const namespace = "http://www.w3.org/2000/svg";
const titleHeight = 22;

interface Picture {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly ground: string;
}

/** One picture as it is; several one below the other, each under its name. */
function pictureOf(svgs: readonly SVGSVGElement[]): Picture | null {
  const [first] = svgs;
  if (first === undefined) return null;
  const sizes = svgs.map((svg) => svg.getBoundingClientRect());
  const ground = groundOf(first);
  const serialize = (svg: Element) => new XMLSerializer().serializeToString(svg);
  if (svgs.length === 1) {
    const { width, height } = sizes[0] ?? { width: 0, height: 0 };
    return { text: serialize(standalone(first)), width, height, ground };
  }
  const sheet = document.createElementNS(namespace, "svg");
  let y = 0;
  svgs.forEach((svg, index) => {
    const title = document.createElementNS(namespace, "text");
    const { color } = getComputedStyle(svg);
    for (const [name, value] of Object.entries({
      y: y + 15,
      "font-family": "sans-serif",
      "font-size": 13,
      fill: color,
    }))
      title.setAttribute(name, String(value));
    title.textContent = svg.getAttribute("aria-label");
    const copy = standalone(svg);
    copy.setAttribute("y", String(y + titleHeight));
    sheet.append(title, copy);
    y += titleHeight + (sizes[index]?.height ?? 0) + 8;
  });
  const width = Math.max(...sizes.map((size) => size.width));
  sheet.setAttribute("width", String(width));
  sheet.setAttribute("height", String(y));
  sheet.setAttribute("viewBox", `0 0 ${width} ${y}`);
  return { text: serialize(sheet), width, height: y, ground };
}

function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

export function saveSvg(svgs: readonly SVGSVGElement[], name: string): void {
  const picture = pictureOf(svgs);
  if (picture !== null) save(new Blob([picture.text], { type: "image/svg+xml" }), name);
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

/** SVG pictures as one PNG, twice as large as on the page so that it can be projected. */
export async function saveSvgAsPng(svgs: readonly SVGSVGElement[], name: string): Promise<void> {
  const picture = pictureOf(svgs);
  if (picture === null) return;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.text)}`;
  await image.decode();
  const copy = onGround(image, Math.round(picture.width * 2), Math.round(picture.height * 2), picture.ground);
  copy.toBlob((blob) => {
    if (blob !== null) save(blob, name);
  }, "image/png");
}
