const KEPT = 'p,h1,h2,h3,h4,h5,h6,ul,ol,li,table,thead,tbody,tfoot,tr,td,th,br,a,strong,b,em,i,section,ins,del';
const GONE = 'script,style,meta,link,title,head,img,svg,object,iframe,form,input,button,select,textarea,xml,o\\:p,del,[hidden]';

/** What comes from Word and from web pages: headings, lists, tables, bold, italic and links stay; everything else goes. */
export function cleaned(html: string): string {
  // our own text is already clean
  if (html.includes('data-pm-slice')) return html;
  const page = new DOMParser().parseFromString(html.replace(/<!--[\s\S]*?-->/g, ''), 'text/html');
  wordLists(page);
  for (const element of page.body.querySelectorAll(GONE)) element.remove();
  for (const element of page.body.querySelectorAll('*')) {
    const style = (element as HTMLElement).style;
    const [bold, italic] = [/^(bold|[6-9]00)/.test(style.fontWeight), style.fontStyle === 'italic'];
    const notBold = element.localName === 'b' && style.fontWeight === 'normal';
    for (const { name } of [...element.attributes]) if (!['href', 'title', 'colspan', 'rowspan', 'start'].includes(name)) element.removeAttribute(name);
    if (bold && !element.matches('b,strong,h1,h2,h3,h4,h5,h6,th')) wrap(element, 'strong');
    if (italic && !element.matches('i,em')) wrap(element, 'em');
    if (notBold || !element.matches(KEPT)) unwrap(element);
  }
  return page.body.innerHTML.replace(/\u00a0/g, ' ');
}

/** Word writes lists as paragraphs that look like lists. */
function wordLists(page: Document) {
  const item = (element: Element | null): element is HTMLElement => !!element?.matches('p') && /mso-list:\s*l\d/.test(element.getAttribute('style') ?? '');
  for (const first of page.body.querySelectorAll('p')) {
    if (!first.isConnected || !item(first) || item(first.previousElementSibling)) continue;
    const stack: { list: Element; level: number }[] = [];
    const before = first.previousSibling;
    const parent = first.parentNode!;
    let root: Element | undefined;
    for (let each: Element | null = first; item(each); ) {
      const next: Element | null = each.nextElementSibling;
      const level = Number(/level(\d)/.exec(each.getAttribute('style')!)?.[1] ?? 1);
      const sign = each.querySelector('[style*="mso-list:Ignore"],[style*="mso-list: Ignore"]');
      const ordered = /[\da-z]+[.)]/i.test(sign?.textContent ?? each.textContent!.slice(0, 4));
      sign?.remove();
      while (stack.length > 0 && stack.at(-1)!.level > level) stack.pop();
      if (stack.length === 0 || stack.at(-1)!.level < level) {
        const list = page.createElement(ordered ? 'ol' : 'ul');
        if (stack.length > 0) (stack.at(-1)!.list.lastElementChild ?? stack.at(-1)!.list).append(list);
        else root ??= list;
        stack.push({ list, level });
      }
      const li = page.createElement('li');
      const words = page.createElement('p');
      words.append(...each.childNodes);
      li.append(words);
      stack.at(-1)!.list.append(li);
      each.remove();
      each = next;
    }
    if (root) parent.insertBefore(root, before ? before.nextSibling : parent.firstChild);
  }
}

function wrap(element: Element, tag: string) {
  const inner = element.ownerDocument.createElement(tag);
  inner.append(...element.childNodes);
  element.append(inner);
}

function unwrap(element: Element) {
  // a box on a web page is a block of its own
  const block = element.matches('div,article,blockquote,pre,figure,main,dd,dt') && !element.querySelector('p,h1,h2,h3,ul,ol,table,div');
  if (block) {
    const paragraph = element.ownerDocument.createElement('p');
    paragraph.append(...element.childNodes);
    element.replaceWith(paragraph);
  } else element.replaceWith(...element.childNodes);
}
