// Discord's markdown as nodes. Text stays text: every leaf is a text node.

import { h } from "./dom.js";
import { relative, shown } from "./moments.js";

const INLINE = [
  ["escape", /^\\([\\*_~`|>#<\[\]()-])/],
  ["code", /^(`{1,2})([^\n]+?)\1(?!`)/],
  ["timestamp", /^<t:(-?\d{1,13})(?::([tTdDfFsSR]))?>/],
  ["member", /^<@!?(\d+)>/],
  ["role", /^<@&(\d+)>/],
  ["channel", /^<#(\d+)>/],
  ["command", /^<\/([^:>\n]+):\d+>([.,;:!?)”»\u00a0\u202f]*)/],
  ["guide", /^<id:(\w+)>/],
  ["emoji", /^<a?:(\w+):\d+>/],
  ["everyone", /^@(everyone|here)\b/],
  ["jump", /^https:\/\/discord\.com\/channels\/\d+\/(\d+)(?:\/\d+)?/],
  ["masked", /^\[([^\]\n]+)\]\((<?)(https?:\/\/[^\s)>]+)>?\)/],
  ["shy", /^<(https?:\/\/[^\s>]+)>/],
  ["link", /^https?:\/\/[^\s<]+[^\s<.,:;"'\])]/],
  ["strong", /^\*\*([\s\S]+?)\*\*(?!\*)/],
  ["underline", /^__([\s\S]+?)__(?!_)/],
  ["emphasis", /^\*(?!\s)([^*]+?)\*(?!\*)/],
  ["emphasis", /^_(?!_)([^_]+?)_(?![\p{L}\p{N}_])/u],
  ["strike", /^~~([\s\S]+?)~~/],
  ["spoiler", /^\|\|([\s\S]+?)\|\|/],
];

function external(url, children) {
  return h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, children);
}

/** The channel that an address of Discord's leads to, if it is one of this server's. */
export function placeOf(url, context) {
  const found = /^https:\/\/discord\.com\/channels\/\d+\/(\d+)/.exec(url ?? "");
  return found && context.channel(found[1]);
}

/** A link into this server opens the channel here; any other leads out. */
export function leading(url, children, context, kind) {
  const place = placeOf(url, context);
  return place ? inside(place, children, context, kind) : external(url, children);
}

/** A link, and no button: a long name may break where the line ends. */
function inside(channel, children, context, kind) {
  const go = (event) => { event.preventDefault(); context.open(channel.id); };
  return h("a", { class: kind, href: context.address?.(channel) ?? "#", onclick: go }, children);
}

function chip(text, title) {
  return h("span", { class: "mention", title }, text);
}

/** A full stop that follows a button could begin a line, were they not held together. */
function whole(node, mark) {
  return mark ? h("span", { class: "whole" }, node, mark) : node;
}

function timestamp(match, context) {
  const instant = new Date(Number(match[1]) * 1000);
  if (Number.isNaN(instant.getTime())) return match[0];
  const whole = `${shown(instant, "F", context)} (${context.zone})`;
  const text = match[2] === "R" ? relative(instant, context.now(), context.locale) : shown(instant, match[2] ?? "f", context);
  return h("time", { datetime: instant.toISOString(), title: whole, "data-style": match[2] ?? "f" }, text);
}

function spoiler(children) {
  const cover = h("button", { type: "button", class: "spoiler", "aria-label": "Spoiler, press to read" }, children);
  cover.addEventListener("click", () => cover.classList.add("open"), { once: true });
  return cover;
}

const BUILD = {
  escape: (match) => match[1],
  code: (match) => h("code", {}, match[2].trim() || match[2]),
  timestamp,
  member: (match, context) => chip(`@${context.memberName(match[1]) ?? "unknown-member"}`),
  role: (match, context) => chip(`@${context.roleName(match[1]) ?? "unknown-role"}`),
  command(match, context) {
    const command = context.command?.(match[1]);
    if (!command) return whole(chip(`/${context.commandName?.(match[1]) ?? match[1]}`), match[2]);
    const words = `/${command.shown}`;
    return whole(h("button", { type: "button", class: "mention", title: command.description, onclick: () => context.compose(command) }, words), match[2]);
  },
  guide: (match) => chip(`#${match[1]}`),
  emoji: (match) => `:${match[1]}:`,
  everyone: (match) => chip(match[0]),
  masked: (match, context) => leading(match[3], inline(match[1], { ...context, links: false }), context),
  jump(match, context) {
    const name = context.channel(match[1])?.name;
    return name ? leading(match[0], [`#${name} › message`], context, "mention") : external(match[0], match[0]);
  },
  shy: (match) => external(match[1], match[1]),
  link: (match) => external(match[0], match[0]),
  strong: (match, context) => h("strong", {}, inline(match[1], context)),
  underline: (match, context) => h("u", {}, inline(match[1], context)),
  emphasis: (match, context) => h("em", {}, inline(match[1], context)),
  strike: (match, context) => h("s", {}, inline(match[1], context)),
  spoiler: (match, context) => spoiler(inline(match[1], context)),
  channel(match, context) {
    const channel = context.channel(match[1]);
    if (!channel) return chip("#no-access");
    return inside(channel, [`#${channel.name}`], context, "mention");
  },
};

/** The nodes of one run of text. `context` knows names, zone, locale and the present. */
export function inline(text, context) {
  const nodes = [];
  let plain = "";
  let rest = text;
  let before = "";
  while (rest) {
    const found = matchAt(rest, before, context);
    if (!found) {
      before = String.fromCodePoint(rest.codePointAt(0));
      plain += before;
      rest = rest.slice(before.length);
      continue;
    }
    if (plain) nodes.push(plain);
    plain = "";
    nodes.push(BUILD[found.kind](found.match, context));
    before = found.match[0].slice(-1);
    rest = rest.slice(found.match[0].length);
  }
  if (plain) nodes.push(plain);
  return nodes;
}

function matchAt(rest, before, context) {
  if (!/^[\\`<@[h*_~|]/.test(rest)) return null;
  for (const [kind, pattern] of INLINE) {
    if (context.links === false && ["link", "masked", "jump"].includes(kind)) continue;
    // snake_case_names are not emphasis
    if (rest[0] === "_" && /[\p{L}\p{N}]/u.test(before)) continue;
    const match = pattern.exec(rest);
    if (match) return { kind, match };
  }
  return null;
}

const BLOCK = {
  heading: /^(#{1,3}) +(.+)$/,
  small: /^-# +(.+)$/,
  quote: /^> ?(.*)$/,
  bullet: /^( *)[-*] +(.+)$/,
  number: /^( *)(\d{1,3})\. +(.+)$/,
};

/** The nodes of a whole message. */
export function markdown(text, context) {
  const nodes = [];
  const fences = (text ?? "").split(/```(?:([a-zA-Z0-9+-]*)\n)?([\s\S]*?)```/g);
  for (let index = 0; index < fences.length; index += 3) {
    if (fences[index]) nodes.push(...blocks(fences[index].replace(/^\n|\n$/g, ""), context));
    if (fences[index + 2] !== undefined) {
      nodes.push(h("pre", { tabindex: "0" }, h("code", {}, fences[index + 2].replace(/\n$/, ""))));
    }
  }
  return nodes;
}

function blocks(text, context) {
  const lines = text.split("\n");
  const nodes = [];
  while (lines.length) {
    const line = lines[0];
    const kind = Object.keys(BLOCK).find((name) => BLOCK[name].test(line));
    nodes.push(kind ? TAKE[kind](lines, context) : paragraph(lines, context));
  }
  return nodes;
}

function paragraph(lines, context) {
  const taken = [];
  while (lines.length && !Object.values(BLOCK).some((pattern) => pattern.test(lines[0]))) taken.push(lines.shift());
  return h("div", { class: "lines" }, inline(taken.join("\n"), context));
}

function list(tag, pattern, lines, context) {
  const items = [];
  let start = null;
  while (lines.length && pattern.test(lines[0])) {
    const match = pattern.exec(lines.shift());
    start ??= match.length > 3 ? match[2] : null;
    items.push(h("li", { class: match[1].length > 1 ? "deeper" : null }, inline(match[match.length - 1], context)));
  }
  return h(tag, { start }, items);
}

const TAKE = {
  heading(lines, context) {
    const match = BLOCK.heading.exec(lines.shift());
    return h("p", { class: `heading-${match[1].length}`, role: "heading", "aria-level": match[1].length + 2 }, inline(match[2], context));
  },
  small: (lines, context) => h("p", { class: "small" }, inline(BLOCK.small.exec(lines.shift())[1], context)),
  quote(lines, context) {
    const taken = [];
    while (lines.length && BLOCK.quote.test(lines[0])) taken.push(BLOCK.quote.exec(lines.shift())[1]);
    return h("blockquote", {}, blocks(taken.join("\n"), context));
  },
  bullet: (lines, context) => list("ul", BLOCK.bullet, lines, context),
  number: (lines, context) => list("ol", BLOCK.number, lines, context),
};
