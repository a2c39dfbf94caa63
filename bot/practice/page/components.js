// Buttons, selects and the newer layout components of a message.

import { attachment } from "./api.js";
import { fill, h, icon } from "./dom.js";
import { leading, markdown } from "./markdown.js";
import { Popup } from "./popup.js";

const BUTTON = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "link", 6: "primary" };

/** The choices of a select of any kind: {label, hint, value, selected}. */
export function choicesOf(component, world) {
  const chosen = new Set((component.default_values ?? []).map((value) => value.id));
  const members = () => world.view.members.filter((member) => member.here !== false)
    .map((member) => ({ label: member.name, hint: `@${member.handle}`, value: member.id, selected: chosen.has(member.id) }));
  const roles = () => world.roles.filter((role) => role.name !== "@everyone")
    .map((role) => ({ label: `@${role.name}`, value: role.id, selected: chosen.has(role.id) }));
  const kinds = component.channel_types;
  const channels = () => world.view.channels.filter((channel) => !kinds?.length || kinds.includes(channel.type))
    .map((channel) => ({ label: `#${channel.name}`, value: channel.id, selected: chosen.has(channel.id) }));
  const options = () => (component.options ?? [])
    .map((option) => ({ label: option.label, hint: option.description, value: option.value, selected: Boolean(option.default) }));
  const source = { 3: options, 5: members, 6: roles, 7: () => [...members(), ...roles()], 8: channels }[component.type];
  return source ? source() : [];
}

function signOf(emoji) {
  return emoji?.name && !emoji.id ? h("span", { "aria-hidden": "true" }, emoji.name) : null;
}

/** A button that leads somewhere: within this server it opens the channel here. */
function way(component, label, world) {
  const link = leading(component.url, [signOf(component.emoji), label].filter(Boolean), world.reading());
  link.className = "button link";
  if (link.target) link.append(icon("link"));
  return link;
}

function button(component, press, world) {
  const label = component.label ?? (component.emoji?.name ? `:${component.emoji.name}:` : "Button");
  if (component.style === 5) return way(component, label, world);
  return h("button", {
    type: "button", class: `button ${BUTTON[component.style] ?? "secondary"}`,
    disabled: component.disabled, "data-custom-id": component.custom_id,
    onclick: (event) => press("click", { custom_id: component.custom_id }, event.currentTarget),
  }, component.label ? signOf(component.emoji) : null, label);
}

function select(component, press, world) {
  const many = (component.max_values ?? 1) > 1;
  const items = choicesOf(component, world);
  const placeholder = component.placeholder ?? world.words.select;
  const face = h("span", { class: "select-face" });
  const write = () => fill(face, items.filter((item) => item.selected).map((item) => item.label).join(", ") || placeholder);
  const opener = h("button", {
    type: "button", class: "select", disabled: component.disabled, "aria-label": placeholder, "data-custom-id": component.custom_id,
  }, face, icon("chevron"));
  const send = (values) => press("select", { custom_id: component.custom_id, values }, opener);
  const popup = new Popup(opener, {
    label: placeholder, many, tabTakes: false, chosen: world.words.chosen,
    take(item) {
      if (!many) items.forEach((other) => { other.selected = other === item; });
      write();
      if (!many) send([item.value]);
    },
  });
  opener.addEventListener("click", () => (popup.open ? popup.hide() : popup.show(items)));
  write();
  const confirm = many
    ? h("button", {
      type: "button", class: "button primary", disabled: component.disabled,
      onclick: () => send(items.filter((item) => item.selected).map((item) => item.value)),
    }, world.words.confirmSelection) : null;
  return h("div", { class: "anchor select-anchor" }, opener, popup.list, confirm);
}

function picture(media, alt) {
  const url = media?.url ?? "";
  const source = url.includes("/attachments/") ? attachment(url) : null;
  return source
    ? h("img", { class: "picture", src: source, alt: alt || "Picture without a description" })
    : h("p", { class: "small" }, `Picture: ${alt || url}`);
}

/** The nodes of a message's components. `press(what, body, element)` does the act. */
export function components(list, { press, world, file }) {
  const all = (children) => (children ?? []).map((component) => one(component));
  const one = (component) => {
    switch (component.type) {
      case 1: return h("div", { class: "row" }, all(component.components));
      case 2: return button(component, press, world);
      case 3: case 5: case 6: case 7: case 8: return select(component, press, world);
      case 9: return h("div", { class: "section" }, h("div", {}, all(component.components)), component.accessory ? one(component.accessory) : null);
      case 10: return h("div", { class: "lines" }, markdown(component.content, world.reading()));
      case 11: return picture(component.media, component.description);
      case 12: return h("div", { class: "gallery" }, component.items.map((item) => picture(item.media, item.description)));
      case 13: return file(component.file?.url);
      case 14: return h("hr", { class: component.divider === false ? "gap" : null });
      case 17: return h("div", { class: "container", color: hex(component.accent_color) }, all(component.components));
      default: return h("p", { class: "small" }, `A component of a kind this page does not draw (${component.type})`);
    }
  };
  return all(list);
}

/** Discord's number of a colour as CSS. */
export function hex(number) {
  return number === null || number === undefined ? null : `#${number.toString(16).padStart(6, "0")}`;
}
