/**
 * What old libraries add to built-in prototypes, as enumerable members: Prototype.js 1.7.3 and MooTools 1.5.2. Neither
 * is on the npm registry in its browser form, so the members that collide with today’s JavaScript are rewritten here
 * from their source: `Array.from` without a mapping function, `entries` and `values` that return arrays, `toJSON`, and
 * so on.
 */
const add = (target, members) => {
  for (const [name, value] of Object.entries(members)) target[name] = value;
};

const toArray = (value) => (value == null ? [] : 'length' in Object(value) ? [].slice.call(value) : [value]);

window.Prototype = { Version: '1.7.3' };
window.$A = toArray;
Array.from = toArray;
add(Array.prototype, {
  each(visit) {
    for (let index = 0; index < this.length; index++) visit(this[index], index);
    return this;
  },
  all: Array.prototype.every,
  any: Array.prototype.some,
  collect: Array.prototype.map,
  detect: Array.prototype.find,
  entries() {
    return this.slice();
  },
  values() {
    return this.slice();
  },
  first() {
    return this[0];
  },
  last() {
    return this[this.length - 1];
  },
  flatten() {
    return this.reduce((flat, item) => flat.concat(Array.isArray(item) ? item.flatten() : item), []);
  },
  flat() {
    return this.flatten();
  },
  include: Array.prototype.includes,
  toJSON() {
    return `[${this.map((item) => JSON.stringify(item)).join(', ')}]`;
  },
});
add(String.prototype, {
  startsWith(start) {
    return this.lastIndexOf(start, 0) === 0;
  },
  strip() {
    return this.trim();
  },
  contains(part) {
    return this.indexOf(part) > -1;
  },
});
add(Function.prototype, {
  extend(members) {
    add(this, members);
    return this;
  },
  argumentNames() {
    return [];
  },
});
add(Object.prototype.constructor, {
  values: (object) => {
    const values = [];
    for (const name in object) values.push(object[name]);
    return values;
  },
});
const NativeElement = window.Element;
window.Element = function Element(name, attributes) {
  const element = document.createElement(name);
  for (const key in attributes) element.setAttribute(key, attributes[key]);
  return element;
};
window.Element.prototype = NativeElement.prototype;
add(NativeElement.prototype, {
  show() {
    this.style.display = '';
    return this;
  },
  update(html) {
    this.innerHTML = html;
    return this;
  },
  select(selector) {
    return toArray(this.querySelectorAll(selector));
  },
});
