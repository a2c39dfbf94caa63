// Embeds and attached files.

import { attachment, fileText } from "./api.js";
import { hex } from "./components.js";
import { fill, h, icon, size } from "./dom.js";
import { inline, markdown } from "./markdown.js";
import { shown } from "./moments.js";

function linked(text, url, context) {
  const words = inline(text, { ...context, links: false });
  return url ? h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, words) : words;
}

function foot(embed, context) {
  const parts = [embed.footer?.text, embed.timestamp && shown(new Date(embed.timestamp), "f", context)].filter(Boolean);
  return parts.length ? h("p", { class: "embed-foot" }, parts.join(" · ")) : null;
}

function field(one, context) {
  return h("div", { class: one.inline ? "field" : "field wide" },
    h("dt", {}, inline(one.name, context)), h("dd", {}, markdown(one.value, context)));
}

/** One embed. */
export function embed(one, context) {
  const picture = one.image?.url ?? one.thumbnail?.url;
  return h("article", { class: "embed", color: hex(one.color) },
    one.author?.name ? h("p", { class: "embed-author" }, linked(one.author.name, one.author.url, context)) : null,
    one.title ? h("p", { class: "embed-title", role: "heading", "aria-level": "4" }, linked(one.title, one.url, context)) : null,
    one.description ? h("div", { class: "embed-text" }, markdown(one.description, context)) : null,
    one.fields?.length ? h("dl", { class: "fields" }, one.fields.map((each) => field(each, context))) : null,
    picture?.includes("/attachments/") ? h("img", { class: "picture", src: attachment(picture), alt: one.image?.description ?? "Picture of the embed" }) : null,
    foot(one, context));
}

// ---- files

const READABLE = /^(text\/|application\/(json|ics))|\.(ics|csv|txt|md|json|html)$/;

function unfolded(text) {
  return text.replace(/\r?\n[ \t]/g, "").split(/\r?\n/);
}

function written(value) {
  return value.replace(/\\n/gi, "\n").replace(/\\([,;\\])/g, "$1");
}

function icsMoment(name, value, context) {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(value);
  if (!match) return value;
  const [, year, month, day, hour, minute, , utc] = match;
  const wall = new Date(Date.UTC(year, month - 1, day, hour ?? 0, minute ?? 0));
  if (!hour) return shown(wall, "day", { zone: "UTC", locale: context.locale });
  if (utc) return `${shown(wall, "F", context)} (${context.zone})`;
  const zone = /TZID=([^;:]+)/.exec(name)?.[1];
  return `${shown(wall, "F", { zone: "UTC", locale: context.locale })}${zone ? ` (${zone})` : ""}`;
}

/** What of an entry is shown, under which word, and in which order. */
const LABELS = { SUMMARY: "what", DTSTART: "starts", DTEND: "ends", LOCATION: "where", STATUS: "status", URL: "link", DESCRIPTION: "about" };

/** The entries of a calendar file as lists of [label, value]. */
function calendarEntries(text, context) {
  const entries = [];
  const nested = [];
  for (const line of unfolded(text)) {
    const cut = line.indexOf(":");
    const [name, value] = [line.slice(0, cut), line.slice(cut + 1)];
    if (name === "BEGIN") nested.push(value);
    if (line === "BEGIN:VEVENT") entries.push([]);
    if (name === "END") nested.pop();
    if (nested.at(-1) !== "VEVENT") continue;
    const property = name.split(";")[0];
    if (property in LABELS) entries.at(-1).push([LABELS[property], shownValue(name, property, value, context)]);
  }
  const place = ([label]) => Object.values(LABELS).indexOf(label);
  return entries.map((entry) => entry.sort((left, right) => place(left) - place(right)));
}

function shownValue(name, property, value, context) {
  if (property.startsWith("DT")) return icsMoment(name, value, context);
  return property === "STATUS" ? context.words[value] ?? value : written(value);
}

function calendarCard(text, context) {
  return calendarEntries(text, context).map((entry) =>
    h("dl", { class: "calendar-card" }, entry.map(([label, value]) => [h("dt", {}, context.words[label]), h("dd", {}, value)])));
}

async function preview(file, box, context) {
  fill(box, h("p", { class: "small" }, "Reading the file …"));
  try {
    const text = await fileText(file.url);
    const card = file.filename.endsWith(".ics") ? calendarCard(text, context) : [];
    const raw = h("pre", { tabindex: "0" }, h("code", {}, text.slice(0, 20000)));
    fill(box, card.length ? [card, h("details", {}, h("summary", {}, context.words.asText), raw)] : raw);
    box.scrollIntoView({ block: "nearest" });
  } catch (error) {
    fill(box, h("p", { class: "problem" }, error.message));
  }
}

/** An attached file: name, size, download, and its text where it has one. */
export function attached(file, context) {
  const href = attachment(file.url);
  if (file.content_type?.startsWith("image/")) {
    return h("img", { class: "picture", src: href, alt: file.description ?? `Picture ${file.filename}` });
  }
  const calendar = file.filename.endsWith(".ics");
  const head = h("div", { class: "file-head" },
    icon(calendar ? "calendar" : "file"),
    h("span", { class: "file-name" }, file.filename, " ", h("span", { class: "small" }, size(file.size ?? 0, context.words))),
    h("a", { href, download: file.filename, class: "file-save" }, context.words.download));
  if (!READABLE.test(file.content_type ?? "") && !READABLE.test(file.filename)) return h("div", { class: "file" }, head);
  const box = h("div", { class: "file-text" });
  const look = h("details", { class: "file-look", ontoggle: () => { if (look.open && !box.firstChild) preview(file, box, context); } },
    h("summary", {}, calendar ? context.words.calendar : context.words.lookInside), box);
  return h("div", { class: "file" }, head, look);
}
