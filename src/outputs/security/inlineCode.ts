/** The code that stands in a page's own HTML: a policy has to name each piece of it by its hash. */
export interface InlineCode {
  /** Whether any script runs in the page, from a file or inline. */
  isScripted: boolean;
  /** Script elements that the browser runs or reads; data blocks (JSON-LD) are none. */
  scripts: string[];
  /** Style elements. */
  styles: string[];
  /** The values of style attributes. */
  styleAttributes: string[];
  /** What no policy of ours can allow: event handler attributes and `javascript:` addresses, as they are written. */
  forbidden: string[];
}

/**
 * Script elements of these types are code; of any other they are data
 * (https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element).
 */
const CODE = /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:java|ecma)script)$/i;

/** Finds the code in a page's HTML, each piece once, as the browser hashes it. */
export function inlineCodeOf(html: string): InlineCode {
  let isScripted = false;
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const styleAttributes = new Set<string>();
  const forbidden = new Set<string>();
  for (const { name, attributes, content } of tagsIn(html)) {
    for (const [attribute, value] of attributes) {
      if (attribute === 'style') styleAttributes.add(value);
      if (isHandler(attribute) || isScriptAddress(value)) forbidden.add(`${attribute}="${value}"`);
    }
    if (name === 'style') styles.add(content);
    if (name === 'script' && CODE.test(attributes.get('type') ?? '')) {
      isScripted = true;
      if (!attributes.has('src')) scripts.add(content);
    }
  }
  return {
    isScripted,
    scripts: [...scripts],
    styles: [...styles],
    styleAttributes: [...styleAttributes],
    forbidden: [...forbidden],
  };
}

const isHandler = (attribute: string) => attribute.startsWith('on') && /^on[a-z]+$/.test(attribute);
/** Every value of every page is looked at, and most have no colon. */
const isScriptAddress = (value: string) => value.includes(':') && /^[\s\p{Cc}]*javascript:/iu.test(value);

interface Tag {
  name: string;
  attributes: Map<string, string>;
  /** What an element of raw text holds. */
  content: string;
}

/** Elements in which a `<` is a letter like any other. */
const RAW = new Set(['script', 'style', 'textarea', 'title']);
const NAME = /[a-z][^\s/>]*/iy;
const ATTRIBUTE = /[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/y;
const END = /[^>]*>/y;
/** The rest of a tag of which no attribute is code, handler or address with a scheme: most are, and are not looked into. */
const HARMLESS = /(?:[ \n](?!on|style)[\w-]+(?:="[^"&:<>]*")?)*>/iy;

/**
 * The start tags of a page that may hold code, in time that grows with its length alone; what is never closed ends the page.
 */
function* tagsIn(html: string): Generator<Tag> {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    // Half of the tags end an element.
    if (html[at + 1] === '/') {
      at += 2;
      continue;
    }
    if (html.startsWith('<!--', at)) {
      at = html.indexOf('-->', at);
      if (at < 0) return;
      continue;
    }
    const name = matchAt(NAME, html, at + 1)?.[0].toLowerCase();
    if (!name) {
      at++;
      continue;
    }
    at += 1 + name.length;
    const harmless = RAW.has(name) ? null : matchAt(HARMLESS, html, at);
    if (harmless) {
      at += harmless[0].length;
      continue;
    }
    const attributes = new Map<string, string>();
    for (let found = matchAt(ATTRIBUTE, html, at); found; found = matchAt(ATTRIBUTE, html, at)) {
      const [all, key, double, single, bare] = found;
      attributes.set(key!.toLowerCase(), decoded(double ?? single ?? bare ?? ''));
      at += all.length;
    }
    const end = matchAt(END, html, at);
    if (!end) return;
    at += end[0].length;
    const tag: Tag = { name, attributes, content: '' };
    if (RAW.has(tag.name)) {
      const close = new RegExp(`</${tag.name}(?=[\\s/>])`, 'gi');
      close.lastIndex = at;
      const until = close.exec(html)?.index;
      if (until === undefined) return;
      tag.content = html.slice(at, until);
      at = until;
    }
    yield tag;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** An attribute's value without the character references that Astro and escapeHtml write. */
const decoded = (value: string) =>
  value.includes('&')
    ? value.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (_, hex, decimal, name) =>
        name ? NAMED[name.toLowerCase()]! : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)),
      )
    : value;
