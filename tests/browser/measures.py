"""What is measured on a page that is open: lines, sizes, what stands where."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

FULL_LINES = """() => {
  const found = [];
  for (const p of document.querySelectorAll('main p, main dd, main li, main blockquote')) {
    if (p.querySelector('p, ul, ol, dl, li, label, input, button, .nl-button, .kb-tlp') || !p.checkVisibility()) continue;
    const style = getComputedStyle(p);
    if (style.display === 'flex' || style.display === 'grid' || style.columnCount !== 'auto') continue;
    const range = document.createRange();
    range.selectNodeContents(p);
    const tops = new Set();
    for (const box of range.getClientRects()) if (box.width > 1) tops.add(Math.round(box.top / 6));
    if (tops.size < 3) continue;
    // The last line is seldom full: it counts for half.
    const text = p.innerText.replace(/\\s+/g, ' ').trim();
    found.push({text: text.slice(0, 60), average: text.length / (tops.size - 0.5)});
  }
  return found;
}"""

IN_FIRST_SCREEN = """(selector) => [...document.querySelectorAll(selector)]
  .filter(e => { const b = e.getBoundingClientRect(); return e.checkVisibility() && b.width > 1 && b.top >= 0 && b.bottom <= innerHeight; })
  .map(e => (e.innerText || e.value || '').trim())"""

WIDER_THAN_SCREEN = """() => {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide <= 0) return [];
  return [...document.querySelectorAll('body *')]
    .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .slice(0, 5).map(e => e.outerHTML.slice(0, 120));
}"""

TYPE_SIZES = """() => [...document.querySelectorAll('.kb-card, .kb-result')].map(card => {
  const sizes = new Set();
  const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const holder = walker.currentNode.parentElement;
    if (walker.currentNode.data.trim() && holder.checkVisibility()) sizes.add(getComputedStyle(holder).fontSize);
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
