// A document on paper: as much of the DOM as Preact needs to build elements, and their text as HTML. With it the build draws what the
// page shows before its program has run (shell-plugin.mjs). It knows nothing of events, layout and queries.

/** @typedef {Element | Words} Node */

const empty = new Set(["br", "hr", "img", "input"]);
/** @type {Readonly<Record<string, string>>} */
const signs = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const safe = (/** @type {unknown} */ text) => String(text).replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

class Placed {
  /** @type {Element | null} */
  parentNode = null;

  /** @returns {Node | null} */
  get nextSibling() {
    const all = this.parentNode?.childNodes ?? [];
    return all[all.findIndex((one) => Object.is(one, this)) + 1] ?? null;
  }
  remove() {
    const parent = this.parentNode;
    if (parent !== null) parent.childNodes = parent.childNodes.filter((child) => !Object.is(child, this));
    this.parentNode = null;
  }
}

class Words extends Placed {
  nodeType = 3;
  constructor(/** @type {string} */ data) {
    super();
    this.data = data;
  }
  get html() {
    return safe(this.data);
  }
}

class Element extends Placed {
  nodeType = 1;
  /** @type {Node[]} */
  childNodes = [];
  /** @type {Map<string, unknown>} */
  attributes = new Map();
  /** @type {Map<string, unknown>} */
  styles = new Map();
  // Preact assigns to what is no custom property.
  style = new Proxy(
    { setProperty: (/** @type {string} */ name, /** @type {unknown} */ value) => void this.styles.set(name, value) },
    { set: (_style, name, value) => this.styles.set(String(name), value) !== undefined },
  );

  constructor(/** @type {string} */ name, namespaceURI = "http://www.w3.org/1999/xhtml") {
    super();
    this.localName = name;
    this.namespaceURI = namespaceURI;
  }
  /** @returns {Node | null} */
  get firstChild() {
    return this.childNodes[0] ?? null;
  }
  insertBefore(/** @type {Node} */ child, /** @type {Node | null} */ before) {
    child.remove();
    const at = before === null ? this.childNodes.length : this.childNodes.indexOf(before);
    this.childNodes.splice(at, 0, child);
    child.parentNode = this;
    return child;
  }
  setAttribute(/** @type {string} */ name, /** @type {unknown} */ value) {
    this.attributes.set(name, value);
  }
  removeAttribute(/** @type {string} */ name) {
    this.attributes.delete(name);
  }
  addEventListener() {}
  removeEventListener() {}

  /** @returns {string} */
  get inner() {
    return this.childNodes.map((child) => child.html).join("");
  }
  /** @returns {string} */
  get html() {
    const attributes = new Map(this.attributes);
    if (this.localName === "select") {
      // A choice's value is a mark at one of its options.
      for (const option of this.childNodes)
        if (
          option instanceof Element &&
          attributes.has("value") &&
          option.attributes.get("value") === attributes.get("value")
        )
          option.setAttribute("selected", "");
      attributes.delete("value");
    }
    if (this.styles.size > 0)
      attributes.set("style", [...this.styles].map(([name, value]) => `${name}:${value}`).join(";"));
    const said = (/** @type {string} */ name, /** @type {unknown} */ value) =>
      value === true && !name.startsWith("aria-") ? "" : safe(value);
    const told = [...attributes].map(([name, value]) => ` ${name}="${said(name, value)}"`).join("");
    const open = `<${this.localName}${told}>`;
    return empty.has(this.localName) ? open : `${open}${this.inner}</${this.localName}>`;
  }
}

/**
 * The HTML of what [draw] puts on a sheet; while it is at work there is a global document. It answers what takes everything away
 * again. @param {(sheet: any) => Promise<() => void>} draw
 */
export async function onPaper(draw) {
  const sheet = new Element("div");
  const document = {
    createElement: (/** @type {string} */ name) => new Element(name),
    createElementNS: (/** @type {string} */ space, /** @type {string} */ name) => new Element(name, space),
    createTextNode: (/** @type {string} */ text) => new Words(text),
  };
  const matchMedia = () => ({ matches: false, addEventListener() {}, removeEventListener() {} });
  const page = /** @type {Record<string, unknown>} */ (globalThis);
  const before = { document: page.document, matchMedia: page.matchMedia };
  Object.assign(page, { document, matchMedia });
  try {
    const clear = await draw(sheet);
    const { inner } = sheet;
    clear();
    return inner;
  } finally {
    Object.assign(page, before);
  }
}
