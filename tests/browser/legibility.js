// Run inside the page: the texts that are too faint for what is behind them, by WCAG 2.2 (4.5, large 3, edges of fields 3).
() => {
  const LARGE = 24, LARGE_BOLD = 18.66, BOLD = 700;
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const over = (front, back) => front.slice(0, 3).map((value, index) => value * front[3] + back[index] * (1 - front[3]));
  const luminance = (colour) => {
    const [red, green, blue] = colour.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [bright, dark] = [luminance(one), luminance(other)].sort((left, right) => right - left);
    return (bright + 0.05) / (dark + 0.05);
  };
  const behind = (element) => {
    const layers = [];
    for (let node = element; node; node = node.parentElement) layers.unshift(rgba(getComputedStyle(node).backgroundColor));
    return layers.reduce((back, front) => over(front, back), [255, 255, 255]);
  };
  const faded = (element) => {
    let opacity = 1;
    for (let node = element; node; node = node.parentElement) opacity *= Number(getComputedStyle(node).opacity);
    return opacity;
  };
  const seen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest(".unseen, .skip, :disabled, .spoiler")
    && element.getClientRects().length > 0;
  const shown = (element) => {
    const style = getComputedStyle(element);
    return rgba(style.color).map((value, index) => (index === 3 ? value * faded(element) : value));
  };
  const faults = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const [text, element] = [walker.currentNode.data.trim(), walker.currentNode.parentElement];
    if (!text || !seen(element) || element.closest("script, noscript, option")) continue;
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const large = size >= LARGE || (size >= LARGE_BOLD && Number(style.fontWeight) >= BOLD);
    const back = behind(element);
    const value = contrast(over(shown(element), back), back);
    if (value < (large ? 3 : 4.5)) faults.add(`${value.toFixed(2)}: “${text.slice(0, 40)}” (${element.className || element.tagName})`);
  }
  for (const field of document.querySelectorAll("input, select, textarea, .select, .write")) {
    if (!seen(field)) continue;
    const style = getComputedStyle(field);
    if (parseFloat(style.borderTopWidth) === 0 || style.borderTopStyle === "none") continue;
    const value = contrast(over(rgba(style.borderTopColor), behind(field.parentElement)), behind(field.parentElement));
    if (value < 3) faults.add(`${value.toFixed(2)}: the edge of ${field.className || field.id || field.tagName}`);
    if (field.placeholder) {
      const back = behind(field);
      const faint = contrast(over(rgba(getComputedStyle(field, "::placeholder").color), back), back);
      if (faint < 4.5) faults.add(`${faint.toFixed(2)}: the hint “${field.placeholder}”`);
    }
  }
  return [...faults];
}
