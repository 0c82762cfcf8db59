import { describe, expect, test } from 'vitest';
import { locales, sourceLocale } from '../../src/locales.ts';
import type { Download } from '../../src/outputs/Download.ts';
import { editionsOf } from '../../src/outputs/editions.ts';
import { opdsAtom, opdsJson } from '../../src/outputs/opds.ts';
import { addressesUnder } from '../../src/render/addresses.ts';
import { fixtureBook } from '../support/fixtureBook.ts';
import { validateXml } from '../support/validateXml.ts';

const downloads = editionsOf(locales).flatMap((edition): Download[] => [
  { edition, format: 'epub', path: `${edition.key}.epub`, mediaType: 'application/epub+zip', size: 1 },
  { edition, format: 'html', path: `${edition.key}.html`, mediaType: 'text/html', size: 1 },
]);
const catalog = {
  book: fixtureBook(),
  locale: sourceLocale,
  downloads,
  addresses: addressesUnder('/sub', 'https://example.org'),
  modified: new Date('2026-01-02T03:04:05Z'),
};

/** What RFC 4287 and OPDS 1.2 ask of an acquisition feed, for the elements that ours has. */
const ATOM = `<element name="feed" xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.w3.org/2005/Atom" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
<attribute name="xml:lang"/><element name="id"><data type="anyURI"/></element><element name="title"><text/></element><element name="updated"><data type="dateTime"/></element>
<element name="author"><element name="name"><text/></element></element>
<oneOrMore><element name="link"><attribute name="rel"/><attribute name="href"><data type="anyURI"/></attribute><attribute name="type"/></element></oneOrMore>
<oneOrMore><element name="entry"><interleave>
<element name="title"><text/></element><element name="id"><data type="anyURI"/></element><element name="updated"><data type="dateTime"/></element>
<element name="author"><element name="name"><text/></element></element><element name="rights"><text/></element><element name="summary"><text/></element>
<oneOrMore><element name="language" ns="http://purl.org/dc/terms/"><data type="language"/></element></oneOrMore><element name="source" ns="http://purl.org/dc/terms/"><text/></element>
<oneOrMore><element name="link"><attribute name="rel"/><attribute name="href"><data type="anyURI"/></attribute><attribute name="type"/></element></oneOrMore>
</interleave></element></oneOrMore></element>`;

describe('the catalogue', () => {
  test('is a feed of the EPUBs and of nothing else, each with its file, cover and notice', async () => {
    const feed = opdsAtom(catalog);
    expect(await validateXml(feed, ATOM)).toEqual([]);
    expect(feed.match(/<entry>/g)).toHaveLength(3);
    for (const { key } of editionsOf(locales)) {
      expect(feed).toContain(
        `<link rel="http://opds-spec.org/acquisition/open-access" href="https://example.org/sub/${key}.epub" type="application/epub+zip"/>`,
      );
    }
    expect(feed).not.toContain('.html');
    expect(feed).toContain('不是任何人的原话');
  });

  test('in the newer form names the same books', () => {
    const { publications } = opdsJson(catalog);
    expect(publications.map(({ links }) => links[0]!.href)).toEqual(
      editionsOf(locales).map(({ key }) => `https://example.org/sub/${key}.epub`),
    );
    expect(publications[2]!.metadata.language).toEqual(['zh-CN', 'en']);
    const ids = publications.map(({ metadata }) => metadata.identifier);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids)
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
