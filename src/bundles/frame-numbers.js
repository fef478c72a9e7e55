// For browsers in which the check does not run: adds numbers to call above the fallback text of the frame. It is
// compiled to ES2015, and uses no newer platform features.
(function () {
  if ('adoptedStyleSheets' in Document.prototype && 'attachInternals' in HTMLElement.prototype) return;
  var check = document.querySelector('clonazepam-self-check');
  var options = {};
  location.search
    .slice(1)
    .split('&')
    .forEach(function (pair) {
      var at = pair.indexOf('=');
      try {
        options[pair.slice(0, at)] = decodeURIComponent(pair.slice(at + 1).replace(/\+/g, ' '));
      } catch {
        // Malformed, so not written by the embed builder.
      }
    });
  var list = document.createElement('ul');
  var add = function (name, number) {
    if (!/^[+*#(]?\d[\d\s()./–-]{1,30}$/.test(number)) return;
    var item = document.createElement('li');
    var link = document.createElement('a');
    link.href = 'tel:' + number.replace(/\(0\)|[^\d+*#]/g, '');
    link.textContent = number;
    item.appendChild(document.createTextNode(name + ': '));
    item.appendChild(link);
    list.appendChild(item);
  };
  var region = (options.region || (/-([a-z]{2})\b/i.exec(options.lang || '') || [])[1] || '').slice(0, 2).toUpperCase();
  var line = new RegExp('(?:^|;)' + (/^[A-Z]{2}$/.test(region) ? region : '--') + ',([^,]*),([^;]*)').exec(NUMBERS);
  add('Emergency', line ? line[1] : '');
  // Outside a frame, a link could show anyone’s number under the address of the site that serves this file.
  if (window.parent !== window)
    add((options['helpline-name'] || 'Helpline').slice(0, 80), options['helpline-phone'] || '');
  add('Crisis line', line ? line[2] : '');
  if (list.firstChild) check.insertBefore(list, check.firstChild);
})();
