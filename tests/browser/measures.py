"""What is measured on a page that is open: faults, lines, sizes, what stands where."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

#: Reading text: paragraphs and list items in a column, not the short lines of cards, facts and side blocks.
TEXTS = "main :is(p, li, dd, blockquote)"
BOXES = (
    ".kb-card, .kb-result, .kb-facts, .kb-contact, .kb-lawful, .kb-figures, .kb-timeline, .kb-step, aside, td"
)

LINES = """([texts, boxes]) => [...document.querySelectorAll(texts)]
  .filter(p => p.checkVisibility() && !p.querySelector('p, ul, ol, dl, li, input, button, textarea'))
  .filter(p => !['flex', 'grid'].includes(getComputedStyle(p).display))
  .map(p => {
    const words = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
    const lines = [], range = document.createRange();
    while (words.nextNode()) {
      const node = words.currentNode;
      if (node.parentElement.closest('.kb-sr')) continue;
      for (const word of node.data.matchAll(/\\S+/g)) {
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const box = range.getBoundingClientRect(), line = lines.at(-1);
        if (line && box.top < line.bottom - 4) line.length += word[0].length + 1;
        else lines.push({bottom: box.bottom, length: word[0].length});
      }
    }
    const full = lines.slice(0, -1).map(line => line.length);
    return {text: p.innerText.slice(0, 60), boxed: !!p.closest(boxes), full,
      average: full.length ? full.reduce((a, b) => a + b) / full.length : 0};
  })
  .filter(p => p.full.length >= 2)"""

IN_FIRST_SCREEN = """(selector) => [...document.querySelectorAll(selector)]
  .filter(e => e.checkVisibility())
  .map(e => [e, e.getBoundingClientRect()])
  .filter(([_, box]) => box.width > 1 && box.top >= 0 && box.bottom <= innerHeight)
  .map(([e, _]) => (e.innerText || e.value || '').trim())"""

WIDER_THAN_SCREEN = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll('body *')]
    .filter(e => e.getBoundingClientRect().right > width + 1)
    .slice(0, 5).map(e => e.outerHTML.slice(0, 120));
}"""

TYPE_SIZES = """() => [...document.querySelectorAll('.kb-card, .kb-result')].map(card => {
  const sizes = new Set(), texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const holder = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !holder.checkVisibility()) continue;
    sizes.add(getComputedStyle(holder).fontSize);
  }
  return {text: card.innerText.slice(0, 40), sizes: [...sizes]};
})"""


def breaches(page: Page) -> list[str]:
    """Return what axe finds, one line per element."""
    options = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": AXE_RULES}}
    found = Axe().run(page, options=options).response["violations"]
    return [
        f"{rule['id']}: {node['target'][0]} {node['html'][:140]} {node.get('failureSummary', '')[:160]}"
        for rule in found
        for node in rule["nodes"]
    ]


def lines(page: Page) -> list[dict]:
    """Return the texts of at least three lines, with the characters of their full lines."""
    return page.evaluate(LINES, [TEXTS, BOXES])
