"""What runs in the process of its own; pytest does not collect it."""

from django.conf import settings
from django.db import connection
from django.test import TestCase
from modelsearch.query import MATCH_ALL, And, Boost, Fuzzy, Not, Or, Phrase, PlainText
from modelsearch.test.testapp.models import Book, Novel
from modelsearch.tests.test_backends import BackendTests, BackendTestSetupMixin

ENGINE = settings.MODELSEARCH_BACKENDS["default"]["BACKEND"]
GOOD_PARTS, DEFINITIVE = "JavaScript: The good parts", "JavaScript: The Definitive Guide"


class TestOfModelsearch(BackendTests, TestCase):
    backend_path = ENGINE


class TestOfOurs(BackendTestSetupMixin, TestCase):
    """What modelsearch lets its backends choose, or does not ask."""

    backend_path = ENGINE
    fixtures = ["search"]

    def assert_found(self, query, *titles, model=Book, **more):
        results = self.backend.search(query, model, **more)
        self.assertCountEqual([book.title for book in results], titles)
        self.assertEqual(results.count(), len(titles))

    def assert_completed(self, text, *titles, model=Book, **more):
        results = self.backend.autocomplete(text, model, **more)
        self.assertCountEqual([book.title for book in results], titles)

    def test_fuzzy_forgives_one_letter_of_a_long_word(self):
        for text in ("javascript", "javascrpt", "javvascript", "jaavscript", "jevascript"):
            self.assert_found(Fuzzy(text), GOOD_PARTS, DEFINITIVE)
        self.assert_found(Fuzzy("Lerning Pythn", operator="and"), "Learning Python")
        self.assert_found(Fuzzy("Lerning Hobit"), "Learning Python", "The Hobbit")
        self.assert_found(Fuzzy("jvscrpt"))
        self.assert_found(Fuzzy("twi"))

    def test_fuzzy_finds_what_is_spelt_so_first(self):
        Book.objects.filter(pk=14).update(title="Hobbits")
        self.backend.add(Book.objects.get(pk=14))
        titles = [book.title for book in self.backend.search(Fuzzy("hobbits"), Book)]
        self.assertEqual(titles, ["Hobbits", "The Hobbit"])

    def test_several_fields_may_be_named(self):
        where = {"model": Novel, "operator": "or"}
        westeros = ["A Game of Thrones", "A Clash of Kings", "A Storm of Swords"]
        self.assert_found("Westeros Hobbit", *westeros, fields=["setting"], **where)
        self.assert_found("Westeros Hobbit", *westeros, "The Hobbit", fields=["setting", "title"], **where)
        self.assert_found(Phrase("middle earth"), fields=["title"], model=Novel)
        self.assert_found(Fuzzy("westerso"), *westeros, fields=["setting"], model=Novel)

    def test_first_letters_are_those_of_every_word_in_the_fields_that_say_so(self):
        self.assert_completed("jav def", DEFINITIVE)
        self.assert_completed("jav def", DEFINITIVE, GOOD_PARTS, operator="or")
        self.assert_completed("avascript")
        self.assert_completed("Crock", GOOD_PARTS)
        self.assert_completed("Wes tHr", "A Game of Thrones", model=Novel)
        self.assert_completed("Wes", model=Novel, fields=["title"])
        self.assert_completed("Thr", "A Game of Thrones", model=Novel, fields=["title", "setting"])
        with self.assertRaises(NotImplementedError):
            list(self.backend.autocomplete(Phrase("Jav"), Book))

    def test_trees_of_queries_are_combined(self):
        rust = ["The Rust Programming Language", "Programming Rust"]
        self.assert_found(
            And([Or([PlainText("rust"), PlainText("hobbit")]), Not(PlainText("hobbit"))]), *rust
        )
        self.assert_found(And([MATCH_ALL, Boost(Phrase("programming rust"), 3)]), rust[1])
        self.assert_found(Not(Or([MATCH_ALL, PlainText("rust")])))
        self.assert_found(And([]))
        self.assert_found(Or([]))
        self.assert_found(Phrase("..."))
        self.assert_found("...")

    def test_scores_fall_and_a_boost_multiplies_them(self):
        query = PlainText("javascript definitive rust", operator="or")
        scores = [book.score for book in self.backend.search(query, Book).annotate_score("score")]
        self.assertEqual(scores, sorted(scores, reverse=True))
        query.boost = 3
        boosted = [book.score for book in self.backend.search(query, Book).annotate_score("score")]
        self.assertEqual(boosted, [score * 3 for score in scores])

    def test_what_the_database_no_longer_has_is_not_found_or_counted(self):
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM searchtests_book_authors WHERE book_id = 14")
            cursor.execute("DELETE FROM searchtests_book WHERE id = 14")
        self.assert_found("rust", "The Rust Programming Language")
        self.assertEqual(len(self.backend.search(MATCH_ALL, Book)[:14]), 13)

    def test_no_text_is_an_instruction(self):
        for text in (
            "((((",
            '"' * 50,
            "\\'",
            "title:hobbit*",
            "* ? ~ !",
            "[8 TO 9]",
            "fee\0st",
            "a" * 10_000,
        ):
            self.assertLessEqual({book.pk for book in self.backend.search(text, Book)}, {1})
            self.assertLessEqual({book.pk for book in self.backend.autocomplete(text, Book)}, {1})
            list(self.backend.search(Fuzzy(text[:60]), Book))

    def test_a_rebuild_replaces_the_index_when_it_is_complete(self):
        index = self.backend.get_index_for_model(Book)
        rebuilder = self.backend.rebuilder_class(index)
        filled = rebuilder.start()
        filled.add_model(Book)
        filled.add_items(Book, [Book.objects.get(pk=14)])
        self.assert_found("hobbit", "The Hobbit")
        rebuilder.finish()
        self.assert_found(MATCH_ALL, "Programming Rust")
