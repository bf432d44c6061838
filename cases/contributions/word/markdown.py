"""HTML as mammoth makes it, turned into the simple Markdown of the quick forms, a part for each heading."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

_LINKS = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)
_STARS = re.compile(r"([\\*])")
_UNDERSCORE = re.compile(r"(?<!\w)_|_(?!\w)")
_BRACKET = re.compile(r"\[(?=[^\]\n]{0,300}\]\()")
_ANGLE = re.compile(r"<(?=[A-Za-z][\w+.-]*[:@])")
#: What would begin a heading, a list or a line below a heading.
_LINE_START = re.compile(r"^(#{1,6}(?=\s|$)|[-+](?=\s|$)|[-=]{2,}$|-{2,}|={2,})", re.MULTILINE)
_NUMBER_START = re.compile(r"^(\d{1,9})([.)])(?=\s|$)", re.MULTILINE)
_SPACES = re.compile(r"[ \t\r\n\u00a0]+")
_DEEPEST_LIST = 6


@dataclass
class Part:
    """A heading with what stands below it, in blocks of Markdown; `level` is 0 for what stands before any heading."""

    heading: str = ""
    level: int = 0
    blocks: list[str] = field(default_factory=list)
    is_title: bool = False


@dataclass
class _List:
    is_ordered: bool
    number: int = 0


@dataclass
class _Table:
    rows: list[list[str]] = field(default_factory=list)
    has_head: bool = False


def escaped(text: str) -> str:
    """Return `text` so that no sign in it is read as a mark."""
    text = _STARS.sub(r"\\\1", text)
    text = _UNDERSCORE.sub(r"\\_", text)
    return _ANGLE.sub(r"\\<", _BRACKET.sub(r"\\[", text))


def _safe_start(line: str) -> str:
    return _NUMBER_START.sub(r"\1\\\2", _LINE_START.sub(r"\\\1", line))


class _Reader(HTMLParser):
    """Collects parts; tables become lists, images become numbers in brackets."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts = [Part()]
        self.words: list[str] = []
        self.in_heading = self.is_title = False
        self.lists: list[_List] = []
        self.marks: list[tuple[int, str]] = []
        self.links: list[tuple[int, str]] = []
        self.tables: list[_Table] = []
        self.cells: list[list[str]] = []
        self.counts = {"tables": 0, "nested tables": 0, "deep lists": 0}

    def handle_starttag(self, tag, attrs):
        begin = getattr(self, f"begin_{tag}", None)
        if begin:
            begin(dict(attrs))

    def handle_endtag(self, tag):
        end = getattr(self, f"end_{tag}", None)
        if end:
            end()

    def handle_data(self, data):
        self.words.append(escaped(_SPACES.sub(" ", data)))

    def begin_br(self, _attrs):
        self.words.append("\n")

    def begin_img(self, attrs):
        self.words.append(f" ({attrs.get('src', '')}) ")

    def begin_strong(self, _attrs):
        self.marks.append((len(self.words), "**"))

    def begin_em(self, _attrs):
        self.marks.append((len(self.words), "*"))

    def _end_mark(self):
        start, mark = self.marks.pop() if self.marks else (len(self.words), "")
        text = "".join(self.words[start:])
        inner = text.strip()
        if inner and "\n" not in inner and not self._is_heading_open():
            before = text[: len(text) - len(text.lstrip())]
            after = text[len(text.rstrip()) :]
            self.words[start:] = [f"{before}{mark}{inner}{mark}{after}"]

    def _is_heading_open(self) -> bool:
        return self.in_heading

    end_strong = end_em = _end_mark

    def begin_a(self, attrs):
        self.links.append((len(self.words), attrs.get("href") or ""))

    def end_a(self):
        start, address = self.links.pop() if self.links else (len(self.words), "")
        text = "".join(self.words[start:]).strip()
        if not text or not _LINKS.fullmatch(address) or self._is_heading_open():
            return
        address = address.replace("(", "%28").replace(")", "%29").replace("<", "%3C").replace(">", "%3E")
        text = text.replace("\n", " ").replace("\\[", "[").replace("[", "\\[").replace("]", "\\]")
        self.words[start:] = [f"[{text}]({address})"]

    def _taken(self) -> str:
        """Return the words so far as lines without blanks around them, and forget them."""
        lines = [" ".join(line.split()) for line in "".join(self.words).split("\n")]
        self.words, self.marks, self.links = [], [], []
        return "\n".join(line for line in lines if line)

    def _flush(self) -> None:
        text = self._taken()
        if not text:
            return
        if self.cells:
            self.cells[-1].append(text.replace("\n", " "))
        elif self.lists:
            self._add_item(text)
        else:
            self.parts[-1].blocks.append(_safe_start(text))

    def _add_item(self, text: str) -> None:
        deep = len(self.lists)
        if deep > _DEEPEST_LIST:
            self.counts["deep lists"] += 1
        within = "    " * (min(deep, _DEEPEST_LIST) - 1)
        current = self.lists[-1]
        current.number += 1
        mark = f"{current.number}." if current.is_ordered else "-"
        lines = _safe_start(text).replace("\n", f"\n{within}  ")
        line = f"{within}{mark} {lines}"
        blocks = self.parts[-1].blocks
        if blocks and self._is_item(blocks[-1]):
            blocks[-1] += "\n" + line
        else:
            blocks.append(line)

    @staticmethod
    def _is_item(block: str) -> bool:
        return bool(re.match(r"\s*(?:-|\d+\.) ", block.rsplit("\n", 1)[-1].lstrip("\n")))

    def begin_p(self, _attrs):
        self._flush()

    def end_p(self):
        self._flush()

    def _begin_list(self, is_ordered: bool) -> None:
        self._flush()
        self.lists.append(_List(is_ordered))

    def _end_list(self) -> None:
        self._flush()
        if self.lists:
            self.lists.pop()
        if not self.lists and not self.cells:
            self.parts[-1].blocks.append("")

    def begin_ul(self, _attrs):
        self._begin_list(False)

    def begin_ol(self, _attrs):
        self._begin_list(True)

    end_ul = end_ol = _end_list

    def begin_li(self, _attrs):
        self._flush()

    def end_li(self):
        self._flush()

    def _begin_heading(self, attrs) -> None:
        self._flush()
        self.in_heading, self.is_title = True, attrs.get("class") == "title"

    def _end_heading(self, level: int) -> None:
        text = self._taken().replace("\n", " ")
        self.in_heading = False
        if not text:
            return
        if self.cells:
            self.cells[-1].append(text)
        else:
            self.parts.append(Part(plain_of(text), level, is_title=self.is_title))

    def begin_table(self, _attrs):
        self._flush()
        self.counts["nested tables" if self.tables else "tables"] += 1
        self.tables.append(_Table())

    def begin_thead(self, _attrs):
        if self.tables:
            self.tables[-1].has_head = True

    def begin_tr(self, _attrs):
        if self.tables:
            self.tables[-1].rows.append([])

    def begin_td(self, _attrs):
        self._flush()
        self.cells.append([])

    begin_th = begin_td

    def end_td(self):
        self._flush()
        if self.cells and self.tables and self.tables[-1].rows:
            self.tables[-1].rows[-1].append(" ".join(self.cells.pop()))

    end_th = end_td

    def end_table(self):
        table = self.tables.pop() if self.tables else _Table()
        lines = list(_rows(table))
        if self.cells:
            self.cells[-1] += lines
        elif lines:
            self.parts[-1].blocks += ["\n".join(f"- {line}" for line in lines), ""]


for _level in range(1, 7):
    setattr(_Reader, f"begin_h{_level}", _Reader._begin_heading)
    setattr(_Reader, f"end_h{_level}", lambda self, level=_level: self._end_heading(level))


def _rows(table: _Table):
    """Yield a line for each row: "kop: waarde", with the words of the first row for heads."""
    rows = [row for row in table.rows if any(row)]
    if len(rows) < 2 or len(rows[0]) < 2:
        for row in rows:
            yield " – ".join(cell for cell in row if cell)
        return
    heads = [head.strip("* ").rstrip(":") for head in rows[0]]
    for row in rows[1:]:
        cells = [
            f"{heads[place]}: {cell}" if place < len(heads) and heads[place] else cell
            for place, cell in enumerate(row)
            if cell
        ]
        yield "; ".join(cells)


def plain_of(markdown: str) -> str:
    """Return Markdown without its marks, for answers that are plain text."""
    text = re.sub(r"(?<!\\)\[((?:\\.|[^\]\\])*)\]\((\S+?)\)", r"\1 (\2)", markdown)
    text = re.sub(r"(?<!\\)\*{1,2}", "", text)
    return re.sub(r"\\([\\*_\[\]<#.)+=-])", r"\1", text)


def parts_of(html: str) -> tuple[list[Part], dict[str, int]]:
    """Return the parts of `html`, empty ones left out, and how many tables and deep lists were turned into lists."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader._flush()
    for part in reader.parts:
        part.blocks = [block for block in part.blocks if block]
    return [part for part in reader.parts if part.heading or part.blocks], reader.counts
