// Saves a picture of the page as a file of its own: as SVG with its styles written into it, or as PNG.
import { hatch } from "../draw/pools.ts";

const groundOf = (element: Element) => getComputedStyle(element).getPropertyValue("--ground").trim() || "white";

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

/** A copy of what is painted, on the page's ground, with [below] more of it. */
function onGround(
  image: CanvasImageSource,
  width: number,
  height: number,
  ground: string,
  below = 0,
): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height + below;
  const context = canvas.getContext("2d");
  if (context !== null) {
    context.fillStyle = ground;
    context.fillRect(0, 0, width, height + below);
    context.drawImage(image, 0, 0, width, height);
  }
  return canvas;
}

const legendLine = 24;

/** The entries of a legend, in lines as wide as the picture; returns the height that they take. */
function writeLegend(context: CanvasRenderingContext2D, legend: Element, top: number, width: number): number {
  let [x, y] = [8, top];
  context.font = "13px sans-serif";
  context.textBaseline = "middle";
  for (const entry of legend.querySelectorAll("li")) {
    const swatch = entry.querySelector("rect") ?? entry.firstElementChild;
    const words = entry.textContent?.trim() ?? "";
    const wide = context.measureText(words).width + 40;
    if (x + wide > width && x > 8) [x, y] = [8, y + legendLine];
    const style = swatch === null ? null : getComputedStyle(swatch);
    context.fillStyle = (swatch?.tagName === "rect" ? style?.fill : style?.backgroundColor) ?? "";
    context.fillRect(x, y + legendLine / 2 - 6, 13, 12);
    if (style !== null && style.backgroundImage !== "none")
      hatch(context, x, y + legendLine / 2 - 6, 13, 12, style.borderTopColor);
    context.strokeStyle = context.fillStyle = getComputedStyle(entry).color;
    context.strokeRect(x + 0.5, y + legendLine / 2 - 5.5, 12, 11);
    context.fillText(words, x + 20, y + legendLine / 2 + 1);
    x += wide;
  }
  return y + legendLine - top;
}

/** What is painted, and below it what its colours mean. [canvas] has its pixels twice as dense as the page's or as dense. */
export function savePng(canvas: HTMLCanvasElement, legend: Element | null, name: string): void {
  const ground = groundOf(legend ?? canvas);
  const { width } = canvas;
  const probe = onGround(canvas, width, 1, ground).getContext("2d");
  const scale = width > 1500 ? 2 : 1;
  const room = legend === null || probe === null ? 0 : writeLegend(probe, legend, 0, width / scale) * scale;
  const copy = onGround(canvas, width, canvas.height, ground, room);
  const context = copy.getContext("2d");
  if (legend !== null && context !== null) {
    context.setTransform(scale, 0, 0, scale, 0, 0);
    writeLegend(context, legend, canvas.height / scale, width / scale);
  }
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
