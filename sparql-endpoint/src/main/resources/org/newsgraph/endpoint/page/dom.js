// Elements are built from data here and nowhere by markup: text stays text, whatever a name holds.
const SVG = 'http://www.w3.org/2000/svg';

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(9).filter(child => child !== undefined && child !== null && child !== false));
  return element;
}

export const h = (tag, attributes, ...children) => filled(document.createElement(tag), attributes, children);
export const s = (tag, attributes, ...children) => filled(document.createElementNS(SVG, tag), attributes, children);

// Only an address of the web becomes a link: no javascript: from an article's metadata.
export function outside(url, text) {
  return /^https?:\/\//i.test(url ?? '') ? h('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, text) : h('span', null, text);
}
