/** Prints the talk without the page around it: what is not on the way to it is left out for that one time. */

const MARK = "data-clusterlotse-druck";
const RULE = `@media print { [${MARK}] { display: none !important } }`;

export function printOnly(element: Element): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RULE);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const hidden = besides(element);
  for (const one of hidden) one.setAttribute(MARK, "");
  const restore = () => {
    for (const one of hidden) one.removeAttribute(MARK);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
  addEventListener("afterprint", restore, { once: true });
  window.print();
}

function besides(element: Element): Element[] {
  const found: Element[] = [];
  for (let at = element; at !== document.body && at.parentElement; at = at.parentElement) {
    found.push(...[...at.parentElement.children].filter((one) => one !== at));
  }
  return found;
}
