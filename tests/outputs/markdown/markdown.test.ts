import { describe, expect, test } from 'vitest';
import { readBook } from '../../../src/book/readBook.ts';
import { parseMarkdown } from '../../../src/book/parseMarkdown.ts';
import { plainText } from '../../../src/book/plainText.ts';
import { locales } from '../../../src/locales.ts';
import { chapterMarkdown } from '../../../src/outputs/markdown/chapterMarkdown.ts';
import { llmsFullTxt, llmsTxt } from '../../../src/outputs/markdown/llmsTxt.ts';
import { escapeMarkdown, phrasesToMarkdown } from '../../../src/outputs/markdown/phrasesToMarkdown.ts';
import { addressesUnder } from '../../../src/render/addresses.ts';
import { fixtureBook } from '../../support/fixtureBook.ts';

const [zh, en] = locales;
const addresses = addressesUnder('/sub', 'https://example.org');
const book = readBook('.', { writeUp: false });
const talk = fixtureBook();
const [letters, tea] = talk.chapters;

describe('a chapter as Markdown', () => {
  test('has its title, its notice, and a heading a turn that leads to the turn', () => {
    const markdown = chapterMarkdown(talk, letters!, en, addresses);
    expect(markdown).toMatch(/^# .+\n\n> This book is a retelling, not anyone’s exact words\./);
    expect(markdown).toContain('https://example.org/sub/en/chapters/01-letters/#c01-t02)\n\nBy the **“mountain”**');
  });

  test('refers to notes by number and has them at its end', () => {
    const markdown = chapterMarkdown(talk, letters!, zh, addresses);
    expect(markdown).toContain('2019年[^1]我走过一回');
    expect(markdown).toMatch(/## 编者注\n\n\[\^1\]: /);
  });

  test('says where there is no translation, and gives the Chinese', () => {
    const markdown = chapterMarkdown(talk, tea!, en, addresses);
    expect(markdown).toContain('has not been translated yet');
    expect(markdown).toContain(plainText(tea!.turns[0]!.paragraphs[0]!.content['zh']!));
  });

  test.each(book.chapters)('$slug parses to a heading a turn, with no mark left over', (chapter) => {
    for (const locale of locales) {
      const tree = parseMarkdown(chapterMarkdown(book, chapter, locale, addresses));
      const turns = tree.children.filter((node) => node.type === 'heading' && node.children[0]?.type === 'link');
      expect(turns).toHaveLength(chapter.turns.length);
      expect(JSON.stringify(tree)).not.toContain('**');
    }
  });

  test('lets no word of the text pass for a mark', () => {
    const words = 'a*b*c [d](e) `f` <b> _g_ \\';
    expect(escapeMarkdown(words)).toBe('a\\*b\\*c \\[d\\](e) \\`f\\` \\<b> \\_g\\_ \\\\');
    const [paragraph] = parseMarkdown(phrasesToMarkdown([{ type: 'text', value: words }], () => 1)).children;
    expect(paragraph).toMatchObject({ type: 'paragraph', children: [{ type: 'text', value: words }] });
  });
});

describe('llms.txt', () => {
  const downloads = [{ edition: { key: 'zh', locales: [zh] as const }, path: 'downloads/talk.epub' }];

  test('lists the chapters as Markdown and what there is in that language', () => {
    const chinese = llmsTxt(talk, zh, addresses, downloads);
    expect(chinese).toMatch(/^# .+\n\n> /);
    expect(chinese).toContain('https://example.org/sub/chapters/01-letters.md');
    expect(chinese).toContain('[talk.epub](https://example.org/sub/downloads/talk.epub)');
    const english = llmsTxt(talk, en, addresses, downloads);
    expect(english).toContain('https://example.org/sub/en/chapters/01-letters.md');
    expect(english).not.toContain('talk.epub');
  });

  test('in full holds every paragraph and every entry, and says that it is a retelling', () => {
    for (const locale of locales) {
      const full = llmsFullTxt(book, locale, addresses).replace(/\[\^\d+\]|[*\\]/g, '');
      for (const { content } of book.chapters.flatMap(({ turns }) => turns.flatMap(({ paragraphs }) => paragraphs))) {
        expect(full).toContain(plainText(content[locale.key]!));
      }
      for (const entry of book.glossary) expect(full).toContain(addresses.entry(entry.id, locale));
      expect(full).toMatch(/不是任何人的原话|not anyone’s exact words/);
    }
  });
});
