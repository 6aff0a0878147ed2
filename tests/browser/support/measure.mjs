// What is measured in the page: sizes of targets, how focus looks, what is too wide.

/** Controls smaller than 24 by 24 px. Links within a sentence are as high as its line, which WCAG allows. */
export function smallTargets(page) {
  return page.evaluate(() => {
    const inSentence = (element) =>
      element.matches("a") &&
      [...element.parentElement.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "");
    const controls = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")];
    const shown = controls.filter((control) => control.checkVisibility() && !control.closest(".trap") && !control.matches(".skip"));
    return shown
      .filter((control) => !inSentence(control))
      .map((control) => ({ control, box: control.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ control, box }) => `${control.outerHTML.slice(0, 80)}: ${box.width.toFixed(1)} x ${box.height.toFixed(1)}`);
  });
}

/** Whether the page scrolls sideways, and what sticks out. */
export function tooWide(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const sticksOut = (box) => box.width > 1 && (box.right > width + 1 || box.left < -1);
    const all = [...document.querySelectorAll("main *")].filter((element) => sticksOut(element.getBoundingClientRect()));
    return [`${location.pathname}: ${document.documentElement.scrollWidth} px`, ...all.slice(0, 5).map((element) => element.outerHTML.slice(0, 80))];
  });
}

/** What has the focus, and what is wrong with how it is shown: no ring, too little contrast, hidden by something else. */
export function focused(page) {
  return page.evaluate(() => {
    const light = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    const channels = (color) => {
      const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = (color) => channels(color).slice(0, 3).reduce((sum, part, index) => sum + light(part / 255) * [0.2126, 0.7152, 0.0722][index], 0);
    const contrast = (one, other) => {
      const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
      return (high + 0.05) / (low + 0.05);
    };
    const behind = (element) => {
      for (let parent = element.parentElement; parent; parent = parent.parentElement) {
        const color = getComputedStyle(parent).backgroundColor;
        if (channels(color)[3] === 255) return color;
      }
      return "white";
    };
    const element = document.activeElement;
    const name = element.name || element.textContent.trim().slice(0, 40) || element.tagName;
    const style = getComputedStyle(element);
    const wrong = [];
    const ring = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2;
    if (!ring) wrong.push("no outline");
    const colors = [style.outlineColor, ...(style.boxShadow.match(/(rgba?|oklch|color)\([^)]*\)/g) ?? [])];
    const best = Math.max(...colors.map((color) => contrast(color, behind(element))));
    if (best < 3) wrong.push(`contrast ${best.toFixed(2)}`);
    const box = element.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, Math.min(box.top + box.height / 2, innerHeight - 1)];
    const hit = document.elementFromPoint(x, y);
    if (!hit || !(element.contains(hit) || hit.contains(element) || [...(element.labels ?? [])].includes(hit))) {
      wrong.push(`hidden by ${hit?.outerHTML.slice(0, 60)}`);
    }
    return { name, wrong };
  });
}
