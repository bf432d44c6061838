"""The table of tools side by side: from facts to rows. Knows no database and no reader."""

from collections.abc import Callable, Sequence
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from cases.catalogue.models import Entry
from cases.discussions.actions import MAX_TITLE
from cases.pages.choices import ChooseAgain, Criterion, Interest
from cases.pages.models import ToolReviewPage
from cases.pages.reviews import Spread, cost_per_unit, euros

from .queries import ToolFacts
from .tables import UNREVIEWED, UNSCORED, Cell, Column, Group, Line, Row, Table, text_cell

FEWEST, MOST = 2, 5
AGENCIES_NAMED = 3
#: A cell lists so many lines; behind it stands the card of the tool.
MOST_LINES = 4
#: With soft hyphens: long words in a narrow first column.
PERSON_SEARCH = "Persoons\u00adgericht zoeken"
MAY_BREAK = {"geschiedenis": "geschie\u00addenis", "toegankelijkheid": "toegankelijk\u00adheid"}
#: Choices that say that nobody looked.
NOT_LOOKED_AT = {"unknown", ""}


def compare_tools_url(public_ids: Sequence[str], *, only_differences: bool = False) -> str:
    """Return the address of this comparison; commas stay readable."""
    query = {"tools": ",".join(public_ids)} | ({"verschil": "1"} if only_differences else {})
    return reverse("compare-tools") + "?" + urlencode(query, safe=",")


def question_about(entry: Entry, point: str = "") -> str:
    """Return what can be asked about a tool, on a point or who reviews it; it becomes the title of a thread."""
    if not point:
        return (_("Wie werkt met %(tool)s en schrijft een review?") % {"tool": entry.title})[:MAX_TITLE]
    asked = {"tool": entry.title, "point": point.replace("\u00ad", "")}
    return (_("Wat is uw ervaring met %(tool)s: %(point)s?") % asked)[:MAX_TITLE]


def questions_about(entry: Entry) -> list[str]:
    """Return everything that can be asked about a tool."""
    law = [title for title, _answer in [*law_points(), *law_texts()]]
    points = ["", _("weer kiezen"), *map(str, Criterion.labels), *law, cost_title(), _("Contract tot")]
    return [question_about(entry, point) for point in points]


def build_tool_table(facts: Sequence[ToolFacts], *, only_differences: bool = False) -> Table:
    """Return the comparison of two to five tools: one column each, rows in groups."""
    ids = [fact.entry.public_id for fact in facts]
    columns = [
        Column(
            fact.entry.title,
            fact.entry.url,
            compare_tools_url(
                [public_id for public_id in ids if public_id != fact.entry.public_id],
                only_differences=only_differences,
            ),
            note=fact.page.maker,
            is_example=fact.entry.is_example,
        )
        for fact in facts
    ]
    groups = [
        Group(_("Oordeel"), _judgment_rows(facts)),
        Group(_("Scores"), _score_rows(facts)),
        Group(_("Privacy en recht"), _law_rows(facts)),
        Group(_("Kosten"), _cost_rows(facts)),
        Group(_("Kanalen"), _channel_rows(facts)),
    ]
    groups = [group for group in groups if group.rows]
    count = sum(len(group.rows) for group in groups)
    caption = _("%(tools)s tools op %(rows)s punten") % {"tools": len(facts), "rows": count}
    return Table(caption, columns, groups)


def _row(
    title: str, facts: Sequence[ToolFacts], cell_of: Callable[[ToolFacts], Cell], *, is_marked: bool = True
) -> Row:
    return Row(title, [cell_of(fact) for fact in facts], is_marked=is_marked)


def _missing(fact: ToolFacts, point: str) -> Cell:
    """Return an empty cell as the question it is: nobody reviewed the tool, or nobody looked at this point."""
    state = UNSCORED if fact.reviews else UNREVIEWED
    question = question_about(fact.entry, point if fact.reviews else "")
    thread = fact.asked.get(question)
    if thread is None:
        return Cell(missing=state, ask_url=_ask_url(fact.entry, question), ask_about=question)
    if thread.reply_count:
        return text_cell(_("zie het gesprek"), url=thread.get_absolute_url())
    return Cell(missing=state, ask_url=thread.get_absolute_url(), ask_about=question, was_asked=True)


def _ask_url(entry: Entry, question: str) -> str:
    """Return where to ask: at the table of the tool's first region, mostly Landelijk."""
    region = next(iter(entry.regions.all()), None)
    slug = region.slug if region else "landelijk"
    query = urlencode({"titel": question, "over": entry.public_id})
    return f"{reverse('thread-new', args=[slug])}?{query}"


def _none(text: str) -> Cell:
    return Cell(absent=text, key="")


def _agency(review: ToolReviewPage) -> str:
    return review.entry.owner_agency.name


def _agencies(reviews: Sequence[ToolReviewPage]) -> str:
    """Return who say so: at most three by name."""
    names = list(dict.fromkeys(_agency(review) for review in reviews))
    rest = len(names) - AGENCIES_NAMED
    more = [_("nog %(n)s") % {"n": rest}] if rest > 0 else []
    return ", ".join(names[:AGENCIES_NAMED] + more)


def _with_more(lines: list[Line], fact: ToolFacts) -> list[Line]:
    """Return the first lines, and where the rest stands."""
    rest = len(lines) - MOST_LINES
    more = [Line(_("nog %(n)s bij de tool") % {"n": rest}, f"{fact.entry.url}#reviews")] if rest > 0 else []
    return lines[:MOST_LINES] + more


def _answers(fact: ToolFacts, point: str, answer_of: Callable[[ToolReviewPage], str]) -> Cell:
    """Return what the reviews say on one point: each answer once, with who gave it."""
    found: dict[str, list[ToolReviewPage]] = {}
    for review in fact.reviews:
        if answer := answer_of(review):
            found.setdefault(str(answer), []).append(review)
    if not found:
        return _missing(fact, point)
    lines = [Line(answer, note=_agencies(reviews)) for answer, reviews in found.items()]
    return Cell(_with_more(lines, fact), key=frozenset(found))


def _judgment_rows(facts: Sequence[ToolFacts]) -> list[Row]:
    return [
        _row(_("Reviews"), facts, _review_count, is_marked=False),
        _row(_("Weer kiezen?"), facts, _choose_again),
        _row(_("Waarom"), facts, _why, is_marked=False),
        _row(_("Belang van de beoordelaar"), facts, _interests),
        _row(_("Is de tool er nog"), facts, lambda fact: _text(fact.page.get_status_display())),
    ]


def _text(text: object) -> Cell:
    return text_cell(text) if text else _none(_("staat niet op de kaart"))


def _review_count(fact: ToolFacts) -> Cell:
    count = len(fact.reviews)
    if not count:
        return _missing(fact, "")
    text = _("1 review") if count == 1 else _("%(n)s reviews") % {"n": count}
    return text_cell(text, key=count, url=f"{fact.entry.url}#reviews", note=_agencies(fact.reviews))


def _choose_again(fact: ToolFacts) -> Cell:
    """Return the verdicts, each once with who gave it."""
    cell = _answers(fact, _("weer kiezen"), lambda review: review.get_choose_again_display())
    tones = {str(ChooseAgain.YES.label): "ok", str(ChooseAgain.NO.label): "bad"}
    for line in cell.lines if not cell.missing else ():
        line.is_state, line.tone = not line.url, tones.get(line.text, "")
    return cell


def _why(fact: ToolFacts) -> Cell:
    return _answers(fact, _("weer kiezen"), lambda review: review.choose_again_why)


def _interests(fact: ToolFacts) -> Cell:
    if not fact.reviews:
        return _missing(fact, "")
    declared = [review for review in fact.reviews if review.interest == Interest.DECLARED]
    if not declared:
        return text_cell(_("geen belang gemeld"))
    lines = [Line(review.interest_note, note=_agency(review)) for review in declared]
    return Cell(_with_more(lines, fact), key=tuple(line.text for line in lines))


def _score_rows(facts: Sequence[ToolFacts]) -> list[Row]:
    """A row for each criterion that anybody scored; what nobody scored would be a row of questions alone."""
    return [
        Row(_breakable(str(title)), _scores(facts, value, str(title)))
        for value, title in Criterion.choices
        if any(value in fact.spreads for fact in facts)
    ]


def _breakable(title: str) -> str:
    """Return a criterion as a title with room to break on a phone."""
    for word, parts in MAY_BREAK.items():
        title = title.replace(word, parts)
    return title.capitalize()


def _scores(facts: Sequence[ToolFacts], criterion: str, title: str) -> list[Cell]:
    """Return the cells of one criterion; where all spreads share a score, none of them differs."""
    spreads = [fact.spreads.get(criterion) for fact in facts]
    given = [spread for spread in spreads if spread]
    overlap = max(spread.lowest for spread in given) <= min(spread.highest for spread in given)
    return [
        Cell(_with_more(_proofs(spread), fact), key=overlap or (spread.lowest, spread.highest))
        if spread
        else _missing(fact, title)
        for fact, spread in zip(facts, spreads, strict=True)
    ]


def _proofs(spread: Spread) -> list[Line]:
    """Return the spread, then each score with its proof; a score alone needs no number before its proof."""
    said = "%(score)s: %(proof)s" if spread.is_spread else "%(proof)s"
    return [
        Line("", spread=spread),
        *(
            Line(said % {"score": score.value, "proof": score.proof}, note=_agency(score.review))
            for score in spread.scores
        ),
    ]


def law_points() -> list[tuple[str, Callable[[ToolReviewPage], str]]]:
    """Return the points of privacy and law on which answers are compared: title, and the answer of a review."""
    return [
        (PERSON_SEARCH, _choice("person_search")),
        (_("Besloten groepen"), _choice("closed_groups")),
        (_("DPIA"), _choice("dpia")),
        (_("Rol van de leverancier"), _choice("supplier_role")),
        (_("Opslag buiten de EER"), _choice("outside_eea")),
    ]


def law_texts() -> list[tuple[str, Callable[[ToolReviewPage], str]]]:
    """Return the points that everybody answers in own words: they differ by nature."""
    return [
        (_("Grondslag"), _bases),
        (_("Bewaren en wissen"), lambda review: review.retention),
        (_("Wat inwoners horen"), lambda review: review.transparency),
        (_("Waar staan de gegevens"), lambda review: review.hosting),
    ]


def _choice(name: str) -> Callable[[ToolReviewPage], str]:
    def answer(review: ToolReviewPage) -> str:
        if getattr(review, name) in NOT_LOOKED_AT:
            return ""
        return getattr(review, f"get_{name}_display")()

    return answer


def _bases(review: ToolReviewPage) -> str:
    return "; ".join(f"{block.value['purpose']}: {block.value['basis']}" for block in review.legal_bases)


def _law_rows(facts: Sequence[ToolFacts]) -> list[Row]:
    rows = [
        _row(title, facts, lambda fact, title=title, answer=answer: _answers(fact, title, answer))
        for title, answer in law_points()
    ]
    rows += [
        _row(
            title,
            facts,
            lambda fact, title=title, answer=answer: _answers(fact, title, answer),
            is_marked=False,
        )
        for title, answer in law_texts()
    ]
    rows.append(_row(_("Land van opslag"), facts, lambda fact: _text(fact.page.hosting_country)))
    return rows


def cost_title() -> str:
    """Return the point on which costs are compared: equal units alone."""
    return _("Per jaar, voor 100.000 inwoners")


def _cost_rows(facts: Sequence[ToolFacts]) -> list[Row]:
    return [
        _row(cost_title(), facts, _cost_per_unit),
        _row(_("Zoals opgegeven, per jaar"), facts, _cost_as_told, is_marked=False),
        _row(
            _("Contract tot"),
            facts,
            lambda fact: _answers(fact, _("Contract tot"), _contract_until),
            is_marked=False,
        ),
    ]


def _cost_per_unit(fact: ToolFacts) -> Cell:
    amounts = {review.pk: cost_per_unit(review) for review in fact.reviews}
    found = _answers(fact, cost_title(), lambda review: euros(amounts[review.pk]))
    if not found.missing:
        found.key = frozenset(amount for amount in amounts.values() if amount is not None)
    return found


def _cost_as_told(fact: ToolFacts) -> Cell:
    return _answers(fact, cost_title(), _cost_text)


def _cost_text(review: ToolReviewPage) -> str:
    amount = euros(review.cost_per_year)
    if not amount or not review.inhabitants:
        return amount
    people = number_format(review.inhabitants, use_l10n=True, force_grouping=True)
    return _("%(amount)s voor %(people)s inwoners") % {"amount": amount, "people": people}


def _contract_until(review: ToolReviewPage) -> str:
    return date_format(review.contract_until, "j F Y") if review.contract_until else ""


def _channel_rows(facts: Sequence[ToolFacts]) -> list[Row]:
    """A row for each channel that any of the tools covers; only the card says so, not who used it."""
    names = dict.fromkeys(str(name) for fact in facts for name in fact.page.channels or [])
    return [_row(name, facts, lambda fact, name=name: _channel(fact, name)) for name in names]


def _channel(fact: ToolFacts, name: str) -> Cell:
    covered = name in map(str, fact.page.channels or [])
    return text_cell(_("ja")) if covered else _none(_("staat niet op de kaart"))
