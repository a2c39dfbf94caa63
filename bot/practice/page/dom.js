// Building the page out of nodes. Whatever members or the bot wrote goes in as text:
// nothing in this folder ever assigns HTML.

const ICONS = {
  text: "M5 9h14M5 15h14M10 4 8 20M16 4l-2 16",
  announcement: "M4 10v4l3 .5V9.500L4 10zM7 9.500l11-4.500v14L7 14.500M9 15l1 5h2.500l-1-4.200",
  thread: "M5 5h14v10h-8l-4 4v-4H5z",
  forum: "M4 5h12v8H9l-3 3v-3H4zM18 9h2v8h-2v3l-3-3h-4",
  voice: "M5 9v6h3l5 4V5L8 9zM16 9a4 4 0 0 1 0 6",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 20c1-4 4-6 8-6s7 2 8 6",
  clock: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3 2",
  eye: "M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12zM12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5z",
  file: "M6 3h8l4 4v14H6zM14 3v4h4",
  calendar: "M4 6h16v14H4zM4 10h16M8 3v5M16 3v5",
  send: "M4 12 20 4l-5 16-3.500-6.500z",
  close: "M6 6l12 12M18 6 6 18",
  reply: "M9 7 4 12l5 5M4 12h10c4 0 6 2 6 6",
  pin: "M9 3h6l-1 6 4 4H6l4-4zM12 13v8",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  forward: "M5 5l8 7-8 7zM18 5v14",
  bolt: "M13 3 5 14h6l-1 7 8-11h-6z",
  plus: "M12 5v14M5 12h14",
  chevron: "M7 10l5 5 5-5",
  lock: "M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3",
  robot: "M5 9h14v10H5zM12 9V5M9 14h.01M15 14h.01",
  link: "M10 6H6v12h12v-4M13 5h6v6M19 5l-8 8",
};

const SVG = "http://www.w3.org/2000/svg";

/** A drawn sign; purely decorative unless it is given a label. */
export function icon(name, label) {
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("class", "icon");
  if (label) {
    drawing.setAttribute("role", "img");
    drawing.setAttribute("aria-label", label);
  } else {
    drawing.setAttribute("aria-hidden", "true");
  }
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name] ?? ICONS.text);
  drawing.append(path);
  return drawing;
}

/** One element: `h("p", {class: "quiet", onclick: act}, "text", otherNode)`. */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value" || name === "checked" || name === "selected") element[name] = value;
    else if (name === "color") element.style.setProperty("--color", value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Give `element` exactly these children. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

let counter = 0;

/** A fresh id, for labels and listboxes. */
export function freshId(stem) {
  counter += 1;
  return `${stem}-${counter}`;
}

const announcer = () => document.getElementById("announcer");

/** Say something to people who listen to the page. */
export function announce(text) {
  const region = announcer();
  if (region) region.append(h("p", {}, text));
  while (region && region.children.length > 5) region.firstChild.remove();
}

/** Two letters and a hue that stay with a name: the avatar of somebody who has no picture. */
export function avatar(name, { bot = false } = {}) {
  if (bot) return h("span", { class: "avatar avatar-bot", "aria-hidden": "true" }, icon("robot"));
  const words = name.replace(/[^\p{L}\p{N} ]/gu, " ").trim().split(/\s+/);
  const last = words.length > 1 ? words[words.length - 1] : "";
  const letters = last ? words[0].slice(0, 1) + last.slice(0, 1) : name.slice(0, 2);
  let hash = 7;
  for (const letter of name) hash = (hash * 31 + letter.codePointAt(0)) % 9973;
  return h("span", { class: `avatar hue-${hash % 8}`, "aria-hidden": "true" }, letters.toUpperCase());
}

/** A size in bytes as people read it. */
export function size(bytes, words) {
  return bytes < 1024 ? words.bytes(bytes) : words.kilobytes(bytes / 1024);
}
