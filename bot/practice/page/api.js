// The control interface of the practice server (docs/reference/practice.md), as functions.

import { inWords } from "./refusals.js";

const base = new URL("./", location.href);

/** What the server refused, as far as it is known in the language of the page. */
export class Refusal extends Error {
  constructor(message, remedy) {
    const [what, next] = [message, remedy].map((said) => said && inWords(said, document.documentElement.lang));
    super(next ? `${what}. ${next}` : what);
    this.name = "Refusal";
  }
}

/** The address of something under the control interface. */
export function address(path, query = {}) {
  const url = new URL(`control/${path}`, base);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}

async function read(response) {
  const text = await response.text();
  let body = null;
  try {
    body = text ? JSON.parse(text) : null;
  } catch {
    throw new Refusal(`The practice server answered ${response.status} with something unreadable`);
  }
  if (!response.ok) throw new Refusal(body?.error ?? `The practice server answered ${response.status}`, body?.remedy);
  return body;
}

async function reach(url, options) {
  try {
    return await fetch(url, options);
  } catch {
    throw new Refusal("The practice server does not answer", "Is it still running in your terminal?");
  }
}

/** Look at something. */
export async function look(path, query) {
  return read(await reach(address(path, query), { headers: { Accept: "application/json" } }));
}

/** Change something. */
export async function change(path, body = {}) {
  return read(await reach(address(path), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  }));
}

/** Do something as a member. */
export function act(member, what, body) {
  return change(`act/${encodeURIComponent(member)}/${what}`, body);
}

/** The text of an attached file; its address comes from the server and must lie on it. */
export async function fileText(url) {
  const response = await reach(attachment(url), {});
  if (!response.ok) throw new Refusal(`The file is not there (${response.status})`);
  return response.text();
}

/** Where an attachment can be fetched from here: always this server, whatever host the message names. */
export function attachment(url) {
  const found = /attachments\/(.+)$/.exec(url ?? "");
  return found ? new URL(`control/attachments/${found[1]}`, base) : new URL("#", location.href);
}

/** Follow what changes for a member; returns the stop. */
export function follow(member, { changed, typing, clock, bot, lost, back }) {
  const source = new EventSource(address("updates", { as: member }));
  const listen = (name, handler) =>
    source.addEventListener(name, (event) => handler(event.data ? JSON.parse(event.data) : {}));
  listen("changed", changed);
  listen("typing", typing);
  listen("clock", clock);
  listen("bot", bot);
  source.addEventListener("error", lost);
  source.addEventListener("open", back);
  return () => source.close();
}
