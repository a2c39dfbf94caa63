// A form the bot asks for: labels, required marks, lengths and prefilled values as Discord shows them.

import { choicesOf } from "./components.js";
import { fill, freshId, h, icon } from "./dom.js";
import { markdown } from "./markdown.js";

const PARAGRAPH = 2;
const required = (component) => component.required !== false;

function textField(component, describedBy) {
  const shared = {
    id: freshId("field"), name: component.custom_id, required: required(component), "aria-describedby": describedBy,
    minlength: component.min_length, maxlength: component.max_length ?? 4000, placeholder: component.placeholder,
    autocomplete: "off",
  };
  const input = component.style === PARAGRAPH ? h("textarea", { ...shared, rows: 4 }) : h("input", { ...shared, type: "text" });
  input.value = component.value ?? "";
  return { input, node: input, read: () => input.value, id: shared.id };
}

function choiceField(component, world) {
  const id = freshId("field");
  const items = choicesOf(component, world);
  if ((component.max_values ?? 1) > 1) {
    const boxes = items.map((item) => h("input", { type: "checkbox", value: item.value, checked: item.selected }));
    const node = h("div", { class: "boxes", id, role: "group" },
      items.map((item, index) => h("label", {}, boxes[index], item.label, item.hint ? h("span", { class: "small" }, item.hint) : null)));
    return { node, read: () => boxes.filter((box) => box.checked).map((box) => box.value), id };
  }
  const blank = items.some((item) => item.selected) ? [] : [h("option", { value: "" }, component.placeholder ?? world.words.choose)];
  const input = h("select", { id, name: component.custom_id, required: required(component) },
    blank, items.map((item) => h("option", { value: item.value, selected: item.selected }, item.hint ? `${item.label} – ${item.hint}` : item.label)));
  return { input, node: input, read: () => (input.value ? [input.value] : []), id };
}

function counter(input) {
  const limit = input.maxLength;
  if (limit < 0 || limit >= 4000) return null;
  const text = h("span", { class: "count", "aria-hidden": "true" });
  const write = () => { text.textContent = `${input.value.length} / ${limit}`; };
  input.addEventListener("input", write);
  write();
  return text;
}

function labelled(label, description, component, world) {
  const hint = description ? freshId("hint") : null;
  const field = component.type === 4 ? textField(component, hint) : choiceField(component, world);
  const node = h("div", { class: "form-field" },
    h("label", { for: field.id }, label, required(component) ? h("span", { class: "needed" }, world.words.required) : h("span", { class: "optional" }, world.words.optional)),
    description ? h("p", { class: "hint", id: hint }, description) : null,
    field.node, field.input && component.type === 4 ? counter(field.input) : null);
  return { node, read: field.read, customId: component.custom_id };
}

const INPUTS = new Set([3, 4, 5, 6, 7, 8]);

function fieldsOf(list, world) {
  return list.flatMap((component) => {
    if (component.type === 1) return component.components.map((inner) => labelled(inner.label ?? inner.placeholder ?? "", null, inner, world));
    if (component.type === 18 && INPUTS.has(component.component.type)) return [labelled(component.label, component.description, component.component, world)];
    if (component.type === 10) return [{ node: h("div", { class: "lines" }, markdown(component.content, world.reading())) }];
    return [{ node: h("p", { class: "problem" }, `This page cannot draw a field of kind ${component.component?.type ?? component.type}.`) }];
  });
}

/** Show the modal of `answer`; `submit(values)` sends it and tells whether the bot took it. */
export function showModal(answer, world, submit) {
  const { words } = world;
  const modal = answer.modal.data ?? answer.modal;
  const fields = fieldsOf(modal.components ?? [], world);
  const problem = h("p", { class: "problem", role: "alert", hidden: true });
  const title = h("h2", { id: freshId("title") }, modal.title);
  const send = h("button", { type: "submit", class: "button primary" }, words.submit);
  const dialog = h("dialog", { class: "modal", "aria-labelledby": title.id });
  const form = h("form", { onsubmit: (event) => { event.preventDefault(); deliver(); } },
    h("header", {}, title, h("button", { type: "button", class: "plain", "aria-label": words.close, onclick: () => dialog.close() }, icon("close"))),
    h("div", { class: "modal-fields" }, fields.map((field) => field.node)),
    problem,
    h("footer", {}, h("p", { class: "small" }, words.warning),
      h("button", { type: "button", class: "button secondary", onclick: () => dialog.close() }, words.cancel), send));
  async function deliver() {
    problem.hidden = true;
    send.disabled = true;
    send.setAttribute("aria-busy", "true");
    try {
      const values = Object.fromEntries(fields.filter((field) => field.read).map((field) => [field.customId, field.read()]));
      if (await submit(values)) dialog.close();
      else tell(words.submitFailed);
    } catch (error) {
      tell(error.message);
    }
    send.disabled = false;
    send.removeAttribute("aria-busy");
  }
  function tell(text) {
    fill(problem, text);
    problem.hidden = false;
  }
  const before = document.activeElement;
  dialog.addEventListener("close", () => { dialog.remove(); if (before?.isConnected) before.focus(); });
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector("input, textarea, select")?.focus();
}
