"""The pages of the terms: reading, finding, following and merging them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cases.catalogue.merging import merge_terms
from cases.models import AuditEvent, Term, TermFollow
from cases.notifications.actions import follow_term
from cases.notifications.queries import followed_terms
from cases.tlp import Label
from cases.vocabulary.actions import import_thesaurus


def text_of(response) -> str:
    return response.content.decode()


@pytest.fixture
def thesaurus(db):
    return import_thesaurus()


@pytest.fixture
def free(write_tagged):
    """The free word `strand`, on a case that every member may read."""
    write_tagged("Strandfeest")
    return Term.objects.get(name="strand")


def put_under(term, agencies, number, **fields):
    """Put live entries under `term`, without the things they stand for."""
    from cases.access.actions import write_audience
    from cases.models import Entry

    for n in range(number):
        values = {
            "kind": "case_study",
            "label": "clear",
            "state": "live",
            "owner_agency": agencies.veenstroom,
        }
        entry = Entry.objects.create(title=f"Stuk {n}", published_at=timezone.now(), **{**values, **fields})
        entry.regions.set(agencies.veenstroom.regions.all())
        entry.terms.add(term)
        write_audience(entry)


class TestReading:
    def test_all_182_terms_stand_in_the_list_by_letter_and_category(self, client, thesaurus):
        text = text_of(client.get("/begrippen/"))
        assert text.count('href="/begrippen/') == 182 + text.count('href="/begrippen/"')
        assert "Alle (182)" in text and "Nazorg (5)" in text and 'id="letter-Z"' in text
        nazorg = text_of(client.get("/begrippen/?categorie=nazorg"))
        assert nazorg.count('<li><a href="/begrippen/') == 5 + 1, "and one in the menu"
        assert 'aria-current="true">Nazorg (5)' in nazorg
        order = text_of(client.get("/begrippen/?categorie=openbare-orde&q=OOV"))
        assert "openbare-orde/" in order

    @pytest.mark.parametrize("category", ["bestaat-niet", "<script>", "eigen-woorden"])
    def test_a_category_without_terms_is_an_empty_list(self, client, thesaurus, category):
        response = client.get("/begrippen/", {"categorie": category})
        assert response.status_code == 200
        assert "Geen begrip met dit woord." in text_of(response)
        assert "<script>" not in text_of(response)

    def test_every_term_has_a_page_with_its_definition_and_source(self, client, thesaurus):
        from django.utils.html import escape

        for term in Term.objects.filter(slug__in=["hotwash", "copi", "tlp-clear", "openbare-orde"]):
            text = text_of(client.get(term.get_absolute_url()))
            assert escape(term.definition) in text and escape(term.source) in text

    def test_the_way_up_is_shown_from_the_broadest(self, client, db):
        top = Term.objects.create(name="boven", official=True)
        middle = Term.objects.create(name="midden", official=True, broader=top)
        Term.objects.create(name="onder", official=True, broader=middle)
        text = text_of(client.get("/begrippen/onder/"))
        assert text.index("/begrippen/boven/") < text.index("/begrippen/midden/")

    def test_a_ring_of_broader_terms_does_not_hang(self, client, db):
        top = Term.objects.create(name="boven", official=True)
        low = Term.objects.create(name="onder", official=True, broader=top)
        Term.objects.filter(pk=top.pk).update(broader=low)
        assert client.get("/begrippen/onder/").status_code == 200

    def test_all_kinds_stand_there_by_page_and_by_kind(self, client, thesaurus, agencies):
        term = Term.objects.get(slug="hotwash")
        put_under(term, agencies, 21)
        put_under(term, agencies, 2, kind="thread")
        text = text_of(client.get("/begrippen/hotwash/"))
        assert "23 stukken over dit begrip" in text and "Praktijkcasus (21)" in text and "Gesprek (2)" in text
        assert text.count("kb-card__foot") == 20
        assert text_of(client.get("/begrippen/hotwash/?page=2")).count("kb-card__foot") == 3
        assert text_of(client.get("/begrippen/hotwash/?soort=thread")).count("kb-card__foot") == 2
        second = text_of(client.get("/begrippen/hotwash/?soort=case_study&page=2"))
        assert second.count("kb-card__foot") == 1 and "?soort=case_study&amp;page=1" in second

    @pytest.mark.parametrize(
        "query", ["?page=999", "?page=x", "?soort=onzin", "?soort=lesson", "?page=-1&soort="]
    )
    def test_a_strange_page_or_kind_is_still_the_term(self, client, thesaurus, agencies, query):
        put_under(Term.objects.get(slug="hotwash"), agencies, 3)
        assert client.get("/begrippen/hotwash/" + query).status_code == 200

    def test_the_page_asks_as_much_with_many_entries_as_with_few(self, client, cast, thesaurus, agencies):
        term = Term.objects.get(slug="hotwash")

        def number():
            client.force_login(cast.lies)
            with CaptureQueriesContext(
                connection,
            ) as captured:
                assert client.get("/begrippen/hotwash/").status_code == 200
            return len(captured)

        put_under(term, agencies, 3)
        number()
        few = number()
        put_under(term, agencies, 30)
        assert number() == few

    def test_forty_terms_stand_on_a_page(self, client, write_case):
        page = write_case(label=Label.CLEAR)
        page.tags.add(*(f"heel lang eigen woord nummer {number}" for number in range(40)))
        page.save_revision().publish()
        assert text_of(client.get(page.entry.get_absolute_url() or page.url)).count('class="kb-tag"') >= 40

    def test_a_free_word_is_called_so(self, sign_in, cast, free):
        client = sign_in(cast.lies)
        assert "eigen woord" in text_of(client.get("/begrippen/strand/"))
        assert "Eigen woorden (1)" in text_of(client.get("/begrippen/"))

    def test_own_words_are_counted_over_what_one_may_see(self, sign_in, cast, free, write_tagged):
        write_tagged("Geheim", label=Label.AMBER_STRICT)
        assert "1 stuk" in text_of(sign_in(cast.pien).get("/begrippen/?categorie=eigen-woorden"))
        assert "2 stukken" in text_of(sign_in(cast.lies).get("/begrippen/?categorie=eigen-woorden"))


class TestSearching:
    @pytest.mark.parametrize("words", ["hotwash", "wat is een hotwash?", "after action review"])
    def test_a_question_about_a_word_is_answered_on_top(self, client, thesaurus, words):
        text = text_of(client.get("/zoeken/", {"q": words}))
        assert "Begrip: hotwash" in text and Term.objects.get(slug="hotwash").definition in text
        assert 'href="/begrippen/hotwash/"' in text

    def test_a_free_word_has_no_box(self, sign_in, cast, free):
        assert "Begrip: strand" not in text_of(sign_in(cast.lies).get("/zoeken/?q=strand"))

    def test_nothing_found_offers_the_terms_around_it(self, client, thesaurus):
        text = text_of(client.get("/zoeken/?q=OOV"))
        assert "Zoek ruimer op" in text and "/begrippen/openbare-orde/" in text

    def test_a_shared_search_on_a_merged_term_finds_what_carries_the_new_one(
        self, client, cast, thesaurus, free
    ):
        merge_terms(free, Term.objects.get(slug="openbare-orde"), by=cast.pien)
        client.force_login(cast.lies)
        text = text_of(client.get("/zoeken/?begrip=strand"))
        assert "Strandfeest" in text and "Trefwoord: openbare orde" in text
        assert "Strandfeest" in text_of(client.get("/praktijkcasussen/?begrip=strand"))


class TestMerging:
    @pytest.fixture
    def orde(self, thesaurus):
        return Term.objects.get(slug="openbare-orde")

    def test_pien_merges_a_word_and_its_address_leads_on(self, sign_in, cast, orde, free, write_tagged):
        write_tagged("Geheim", label=Label.AMBER_STRICT)
        client = sign_in(cast.pien)
        assert "/begrippen/strand/samenvoegen/" in text_of(client.get("/begrippen/strand/"))
        assert "/begrippen/strand/samenvoegen/" in text_of(client.get("/begrippen/?categorie=eigen-woorden"))
        assert '<option value="openbare orde">' in text_of(client.get("/begrippen/strand/samenvoegen/"))
        asked = text_of(client.post("/begrippen/strand/samenvoegen/", {"target": "OOV"}))
        assert "‘strand’ gaat op in ‘openbare orde’" in asked and "1 stuk dat u kunt zien" in asked
        assert "2 stuk" not in asked and not Term.objects.merged().exists()
        sure = {"target": "openbare orde", "besluit": "ja"}
        done = client.post("/begrippen/strand/samenvoegen/", sure, follow=True)
        assert done.redirect_chain[-1][0] == "/begrippen/openbare-orde/"
        assert "is opgegaan in" in text_of(done) and "Strandfeest" in text_of(done)
        assert "strand" in text_of(done).split("Ook wel")[1].split("</dd>")[0]
        moved = client.get("/begrippen/strand/")
        assert (moved.status_code, moved["Location"]) == (301, "/begrippen/openbare-orde/")
        assert AuditEvent.objects.filter(action="term merged", actor_id=cast.pien.pk).count() == 1

    def test_sending_it_twice_merges_once(self, sign_in, cast, orde, free):
        client = sign_in(cast.pien)
        sure = {"target": "openbare orde", "besluit": "ja"}
        for _time in range(2):
            answer = client.post("/begrippen/strand/samenvoegen/", sure)
            assert (answer.status_code, answer["Location"]) == (302, "/begrippen/openbare-orde/")
        assert AuditEvent.objects.filter(action="term merged").count() == 1

    @pytest.mark.parametrize(
        ("typed", "why"),
        [
            ("", "verplicht"),
            ("bestaat niet", "Wij kennen geen begrip"),
            ("strand", "in zichzelf"),
            ("x" * 101, "100"),
            ("<b>vet</b>", "&lt;b&gt;vet&lt;/b&gt;"),
            ("a\x00b", "Fout"),
        ],
    )
    def test_a_mistake_is_a_sentence_and_nothing_is_lost(self, sign_in, cast, orde, free, typed, why):
        client = sign_in(cast.pien)
        for decision in ({}, {"besluit": "ja"}):
            response = client.post("/begrippen/strand/samenvoegen/", {"target": typed, **decision})
            assert response.status_code == 422
            assert why in text_of(response) and "Fout" in text_of(response)
        assert not Term.objects.merged().exists()

    def test_an_official_term_does_not_go_into_a_free_word(self, sign_in, cast, orde, free):
        response = sign_in(cast.pien).post("/begrippen/openbare-orde/samenvoegen/", {"target": "strand"})
        assert response.status_code == 422 and "Doe het andersom" in text_of(response)

    def test_what_pien_may_not_see_is_no_target_and_no_source(self, sign_in, cast, orde, free, write_case):
        page = write_case("Geheim", label=Label.AMBER_STRICT)
        page.tags.add("zeewind")
        page.save_revision().publish()
        client = sign_in(cast.pien)
        answer = client.post("/begrippen/strand/samenvoegen/", {"target": "zeewind"})
        assert "Wij kennen geen begrip" in text_of(answer)
        assert "zeewind" not in text_of(client.get("/begrippen/strand/samenvoegen/"))
        assert client.get("/begrippen/zeewind/samenvoegen/").status_code == 404
        assert "zeewind" not in text_of(client.get("/begrippen/?categorie=eigen-woorden"))

    def test_merging_is_for_platform_editors_alone(self, client, cast, orde, free):
        sure = {"target": "openbare orde", "besluit": "ja"}
        for person in (cast.lies, cast.eva, cast.cor):
            client.force_login(person)
            assert client.get("/begrippen/strand/samenvoegen/").status_code == 403
            assert client.post("/begrippen/strand/samenvoegen/", sure).status_code == 403
            assert "samenvoegen" not in text_of(client.get("/begrippen/strand/"))
        client.logout()
        assert "/account/login/" in client.post("/begrippen/strand/samenvoegen/", sure)["Location"]
        assert not Term.objects.merged().exists()

    def test_the_old_address_of_a_hidden_word_does_not_exist_for_others(
        self, client, cast, orde, write_tagged
    ):
        write_tagged("Geheim", label=Label.AMBER_STRICT)
        merge_terms(Term.objects.get(name="strand"), orde, by=cast.pien)
        nothing = client.get("/begrippen/bestaat-niet/")
        for person in (None, cast.daan, cast.pien):
            if person:
                client.force_login(person)
            assert client.get("/begrippen/strand/").status_code == nothing.status_code == 404
            shown = text_of(client.get("/begrippen/openbare-orde/")) + text_of(
                client.get("/begrippen/?q=strand")
            )
            assert "strand" not in shown.replace('value="strand"', "").replace("q=strand", "")
        client.force_login(cast.lies)
        assert client.get("/begrippen/strand/").status_code == 301

    def test_a_hidden_target_is_not_told_by_a_redirect(self, client, cast, write_case, free):
        page = write_case("Geheim", label=Label.AMBER_STRICT)
        page.tags.add("zeewind")
        page.save_revision().publish()
        merge_terms(free, Term.objects.get(name="zeewind"), by=cast.pien)
        case = free.former_entries.get()
        case.terms.clear()
        client.force_login(cast.daan)
        assert client.get("/begrippen/strand/").status_code == 404


class TestFollowing:
    def test_lies_follows_a_term_and_stops(self, sign_in, cast, thesaurus):
        client = sign_in(cast.lies)
        assert "Volg dit begrip" in text_of(client.get("/begrippen/hotwash/"))
        for _twice in range(2):
            done = client.post("/begrippen/hotwash/volgen/", {"volgen": "ja"}, follow=True)
            assert "Volg niet meer" in text_of(done)
        assert TermFollow.objects.count() == 1
        for _twice in range(2):
            done = client.post("/begrippen/hotwash/volgen/", {"volgen": "nee"}, follow=True)
            assert "Volg dit begrip" in text_of(done)
        assert TermFollow.objects.count() == 0

    def test_following_is_for_members(self, client, cast, thesaurus, write_tagged):
        asked = client.post("/begrippen/hotwash/volgen/", {"volgen": "ja"})
        assert "/account/login/" in asked["Location"]
        client.force_login(cast.xander)
        assert client.post("/begrippen/hotwash/volgen/", {"volgen": "ja"}).status_code == 403
        assert "Volg dit begrip" not in text_of(client.get("/begrippen/hotwash/"))
        write_tagged("Geheim", label=Label.AMBER_STRICT)
        client.force_login(cast.daan)
        assert client.post("/begrippen/strand/volgen/", {"volgen": "ja"}).status_code == 404
        assert client.post("/begrippen/hotwash/volgen/", {"volgen": "misschien"}).status_code == 404
        assert TermFollow.objects.count() == 0

    def test_the_overview_tells_what_is_new_and_visible(self, sign_in, cast, thesaurus, agencies):
        term = Term.objects.get(slug="hotwash")
        put_under(term, agencies, 1)
        follow_term(user=cast.daan, term=term)
        assert [(row.term, row.news) for row in followed_terms(cast.daan)] == [(term, 0)]
        put_under(term, agencies, 2)
        put_under(term, agencies, 1, label="amber-strict")
        put_under(term, agencies, 1, author=cast.daan)
        text = text_of(sign_in(cast.daan).get("/mijn/"))
        assert "Hotwash" in text and "2 nieuwe stukken in de afgelopen week" in text

    def test_what_is_older_than_a_week_is_not_new(self, cast, thesaurus, agencies):
        import datetime

        term = Term.objects.get(slug="hotwash")
        put_under(term, agencies, 1)
        put_under(term, agencies, 1, kind="thread")
        follow_term(user=cast.daan, term=term)
        TermFollow.objects.update(since=timezone.now() - datetime.timedelta(days=30))
        term.entries.filter(kind="thread").update(published_at=timezone.now() - datetime.timedelta(days=8))
        assert followed_terms(cast.daan)[0].news == 1

    def test_a_word_that_one_may_no_longer_see_is_not_told(self, cast, free):
        from cases.catalogue.actions import relabel

        follow_term(user=cast.daan, term=free)
        relabel(free.entries.get(), label=Label.AMBER_STRICT, by=cast.eva, reason="Proef")
        assert followed_terms(cast.daan) == []

    def test_who_followed_a_merged_word_follows_where_it_went(self, cast, thesaurus, free):
        orde = Term.objects.get(slug="openbare-orde")
        follow_term(user=cast.lies, term=free)
        follow_term(user=cast.lies, term=orde)
        follow_term(user=cast.daan, term=free)
        merge_terms(free, orde, by=cast.pien)
        assert set(TermFollow.objects.values_list("user", "term")) == {
            (cast.lies.pk, orde.pk),
            (cast.daan.pk, orde.pk),
        }

    def test_many_followed_terms_ask_as_much_as_one(self, cast, thesaurus, django_assert_max_num_queries):
        for term in Term.objects.all()[:30]:
            follow_term(user=cast.lies, term=term)
        with django_assert_max_num_queries(3):
            assert len(followed_terms(cast.lies)) == 30
