"""The table itself; see test_doors.py."""

from dataclasses import dataclass

ADMIN = "beheer/"

#: What stands in for the parts of an address.
SAMPLE = {
    "public_id": "bcdfghjkmnpq",
    "slug": "onbekend",
    "region_slug": "onbekend",
    "thread_slug": "onbekend",
    "kind": "beeld",
    "quick_kind": "les",
    "group": "lezers",
    "filename": "x.png",
    "filter_spec": "max-800x600",
    "page_id": "1",
    "page_view_restriction_id": "1",
    "uidb36": "1",
    "key": "abc-def",
    "page_slug": "onbekend",
    "number": "1",
    "membership": "1",
}


@dataclass(frozen=True)
class Door:
    """Who an address is for, which methods it answers to, and the test that proves what it shows.

    Audience: "everybody", each seeing what their tokens reach · "members" signed in · "nobody".
    """

    audience: str
    test: str
    methods: tuple[str, ...] = ("GET",)


FORM = ("GET", "POST")
#: allauth's forms read a PUT as a POST; the same checks, forgery token included, stand before both.
ALLAUTH_FORM = (*FORM, "PUT")
READING = "tests/reading/"
LISTS = READING + "test_lists_and_search.py::"
SEARCH = READING + "test_search_page.py::"
PAGES = READING + "test_pages.py::"
TERMS = READING + "test_terms_and_regions.py::"
TERM_PAGES = READING + "test_term_pages.py::"
KIND_LISTS = READING + "test_kind_lists.py::"
STEPS = READING + "test_doors.py::"
TOOLS = READING + "test_tools.py::"
ANSWERS = READING + "test_answers.py::"
REVIEW = "tests/contributions/test_review_page.py::"
PROBLEMS = "tests/contributions/test_problem_reports.py::"
TEXTS = Door("everybody", ANSWERS + "test_each_text_page_has_one_heading_and_asks_no_database")
SIGN_IN = "tests/members/test_sign_in.py::"
ACCOUNT = "tests/members/test_account.py::"
THREADS = "tests/discussions/test_threads.py::"
THREAD_PAGES = "tests/discussions/test_pages.py::"
THREAD = "regios/<slug:region_slug>/gesprekken/<slug:public_id>/<slug:thread_slug>/"
FILES = "tests/media/test_serving.py::"
TOTP = SIGN_IN + "test_lies_turns_the_second_step_on_herself_after_her_password"
NEW_PASSWORD = ACCOUNT + "test_a_new_password_by_mail_does_not_open_the_account_by_itself"

READING_DOORS = {
    "": Door("everybody", LISTS + "test_an_outsider_meets_no_trace_of_a_hidden_case"),
    "zoeken/": Door("everybody", LISTS + "test_an_outsider_meets_no_trace_of_a_hidden_case"),
    "zoeken/suggesties/": Door("everybody", SEARCH + "test_suggestions_hold_nothing_hidden"),
    "praktijkcasussen/": Door("everybody", LISTS + "test_an_outsider_meets_no_trace_of_a_hidden_case"),
    "draaiboeken/": Door("everybody", LISTS + "test_an_outsider_meets_no_trace_of_a_hidden_case"),
    "lessen/": Door("everybody", KIND_LISTS + "test_a_hidden_one_leaves_no_trace_in_its_list"),
    "handreikingen/": Door("everybody", KIND_LISTS + "test_a_hidden_one_leaves_no_trace_in_its_list"),
    "tools/": Door("everybody", TOOLS + "test_an_outsider_meets_no_trace_of_a_hidden_review"),
    "tools/<slug:page_slug>/": Door(
        "everybody", TOOLS + "test_a_hidden_tool_is_the_very_page_of_what_does_not_exist"
    ),
    "toolreviews/": Door("everybody", TOOLS + "test_an_outsider_meets_no_trace_of_a_hidden_review"),
    "regios/": Door("everybody", LISTS + "test_the_map_counts_what_this_reader_may_see"),
    "regios/<slug:slug>/": Door(
        "everybody", TERMS + "test_a_region_names_its_coordinator_by_role_and_never_by_name"
    ),
    "begrippen/": Door("everybody", TERMS + "test_a_free_term_exists_only_through_an_entry_one_may_see"),
    "begrippen/<slug:slug>/": Door(
        "everybody", TERMS + "test_an_official_term_counts_only_what_this_reader_may_see"
    ),
    "begrippen/<slug:slug>/samenvoegen/": Door(
        "members", TERM_PAGES + "test_merging_is_for_platform_editors_alone", FORM
    ),
    "begrippen/<slug:slug>/volgen/": Door("members", TERM_PAGES + "test_following_is_for_members", ("POST",)),
    "organisaties/": Door("everybody", PAGES + "test_an_agency_without_a_page_is_only_a_name"),
    "organisaties/<slug:slug>/": Door(
        "everybody", LISTS + "test_an_outsider_meets_no_trace_of_a_hidden_case"
    ),
    "organisaties/<slug:slug>/<slug:page_slug>/": Door(
        "everybody", PAGES + "test_what_you_may_not_see_is_the_very_page_of_what_does_not_exist"
    ),
    "^((?:[\\w\\-]+/)*)$": Door("everybody", ANSWERS + "test_strange_addresses_are_pages_that_do_not_exist"),
    "k/<slug:public_id>/": Door("everybody", PAGES + "test_the_permanent_address_leads_to_the_page"),
    "k/<slug:public_id>/geschiedenis/": Door(
        "everybody", PAGES + "test_the_history_of_a_hidden_page_does_not_exist"
    ),
    "k/<slug:public_id>/nakijken/": Door(
        "members", REVIEW + "test_for_others_the_review_does_not_exist", FORM
    ),
    "k/<slug:public_id>/nakijken/indienen/": Door(
        "members", REVIEW + "test_for_others_the_other_doors_of_a_review_do_not_exist_either", ("POST",)
    ),
    "k/<slug:public_id>/nakijken/opmerking/": Door(
        "members", REVIEW + "test_remarks_are_for_the_author_and_the_reviewers", ("POST",)
    ),
    "k/<slug:public_id>/nakijken/opmerking/<int:number>/": Door(
        "members", REVIEW + "test_for_others_the_other_doors_of_a_review_do_not_exist_either", ("POST",)
    ),
    "k/<slug:public_id>/label/": Door(
        "members", STEPS + "test_who_may_not_see_an_entry_finds_no_door_to_it", FORM
    ),
    "k/<slug:public_id>/label/besluit/": Door(
        "members", STEPS + "test_widening_amber_strict_waits_for_a_second_person", ("POST",)
    ),
    "k/<slug:public_id>/intrekken/": Door("members", STEPS + "test_a_reader_may_look_and_not_touch", FORM),
    "k/<slug:public_id>/klopt-nog/": Door(
        "members", PAGES + "test_a_reader_cannot_confirm_a_page", ("POST",)
    ),
    "mijn/zoekvragen/": Door("members", SEARCH + "test_only_platform_editors_read_what_was_not_found"),
    "mijn/": Door("members", STEPS + "test_the_overview_asks_to_sign_in", FORM),
    "bijdragen/": Door("everybody", STEPS + "test_a_contributor_is_led_to_the_forms_of_the_own_agency_only"),
    "over/": TEXTS,
    "privacy/": TEXTS,
    "toegankelijkheid/": TEXTS,
    "voorwaarden/": TEXTS,
    "meld-een-probleem/": Door(
        "everybody", PROBLEMS + "test_a_page_one_may_not_see_is_not_named_and_not_kept", FORM
    ),
    "meld-een-probleem/<slug:number>/afgehandeld/": Door(
        "members", PROBLEMS + "test_who_may_not_read_a_report_cannot_close_it", ("POST",)
    ),
    "healthz": Door("everybody", ANSWERS + "test_health_answers_without_a_database"),
    "readyz": Door("everybody", ANSWERS + "test_ready_means_that_the_database_answers"),
    "robots.txt": Door("everybody", ANSWERS + "test_machines_are_kept_out_of_searches_and_forms"),
    "favicon.ico": Door("everybody", ANSWERS + "test_the_icon_is_found_at_its_old_address"),
    ".well-known/security.txt": Door(
        "everybody", ANSWERS + "test_security_txt_expires_within_a_year_and_names_a_contact"
    ),
}
FILE_DOORS = {
    "media/<slug:kind>/<slug:public_id>/<str:filename>": Door(
        "everybody", FILES + "test_each_label_reaches_its_people"
    ),
    "media/beeld/<slug:public_id>/<str:filter_spec>/<str:filename>": Door(
        "everybody", FILES + "test_images_come_in_the_sizes_of_the_list_only"
    ),
}
CAPTURE = "tests/contributions/test_capture_access.py::"
QUICK = "bijdragen/concept/<slug:public_id>/"
STRANGER_AT_A_DRAFT = CAPTURE + "test_a_draft_of_somebody_else_is_the_very_page_of_what_does_not_exist"
QUICK_DOORS = {
    "bijdragen/nieuw/<quick_kind:quick_kind>/": Door(
        "members", CAPTURE + "test_who_may_not_contribute_finds_no_quick_form", FORM
    ),
    "bijdragen/lijkt-op/": Door("members", CAPTURE + "test_what_resembles_a_title_shows_nothing_hidden"),
    QUICK: Door("members", STRANGER_AT_A_DRAFT),
    QUICK + "<quick_group:group>/": Door("members", STRANGER_AT_A_DRAFT, FORM),
    QUICK + "bewaren/": Door("members", STRANGER_AT_A_DRAFT, ("POST",)),
    QUICK + "controleren/": Door("members", STRANGER_AT_A_DRAFT, FORM),
    QUICK + "verzonden/": Door("members", STRANGER_AT_A_DRAFT),
    QUICK + "weggooien/": Door("members", STRANGER_AT_A_DRAFT, FORM),
}
FOUND = "tests/contributions/personal_data/"
PERSONAL_DATA_DOORS = {
    QUICK + "persoonsgegevens/": Door(
        "members", FOUND + "test_draft.py::test_only_its_writer_sees_the_findings_and_answers", FORM
    ),
    "k/<slug:public_id>/persoonsgegevens/": Door(
        "members", FOUND + "test_page.py::test_the_findings_of_a_page_are_for_who_may_change_it", FORM
    ),
    "bijdragen/word/": Door(
        "members",
        "tests/contributions/word/test_word_in.py::test_only_who_may_add_something_brings_a_file_in",
        FORM,
    ),
}
DISCUSSION_DOORS = {
    "gesprekken/": Door("everybody", THREAD_PAGES + "test_who_sees_a_thread_in_any_list_or_at_its_address"),
    "regios/<slug:region_slug>/gesprekken/": Door(
        "everybody", THREAD_PAGES + "test_who_sees_a_thread_in_any_list_or_at_its_address"
    ),
    "regios/<slug:region_slug>/gesprekken/nieuw/": Door(
        "members", THREADS + "test_asking_about_what_one_may_not_see_is_asking_about_nothing", FORM
    ),
    THREAD: Door(
        "everybody",
        THREAD_PAGES + "test_a_stranger_gets_the_same_answers_as_when_there_is_no_thread",
        FORM,
    ),
    THREAD + "antwoord/": Door("members", THREADS + "test_steering_by_the_door_is_refused_too", ("POST",)),
    THREAD + "sluiten/": Door("members", THREADS + "test_steering_by_the_door_is_refused_too", ("POST",)),
}
COMPARISON_DOORS = {
    "vergelijken/": Door("everybody", "tests/comparison/test_regions.py::test_only_reading"),
    "vergelijken/regios/": Door(
        "everybody", "tests/comparison/test_regions.py::test_an_outsider_learns_no_title_and_no_count"
    ),
    "vergelijken/tools/": Door(
        "everybody", "tests/comparison/test_tools.py::test_a_hidden_tool_is_told_like_one_that_does_not_exist"
    ),
    "vergelijken/draaiboeken/": Door(
        "everybody", "tests/comparison/test_playbooks.py::test_a_hidden_playbook_is_told_like_none"
    ),
}
JOINING = "tests/members/test_joining.py::"
ROSTER = "tests/members/test_joining_members.py::"
INVITING = "tests/members/test_joining_invitations.py::"
OTHER_AGENCY = ROSTER + "test_another_agency_is_a_page_that_does_not_exist"
LIST = "mijn/leden/<slug:slug>/"
JOINING_DOORS = {
    "lid-worden/": Door("everybody", JOINING + "test_known_and_unknown_addresses_get_the_same_answer", FORM),
    "lid-worden/verstuurd/": Door(
        "everybody", JOINING + "test_known_and_unknown_addresses_get_the_same_answer"
    ),
    "lid-worden/verder/": Door(
        "everybody", JOINING + "test_nobody_finishes_without_having_proven_an_address", FORM
    ),
    "lid-worden/organisatie/": Door("members", JOINING + "test_one_sees_the_own_requests_alone", FORM),
    "lid-worden/bevestigen/<str:token>/": Door(
        "everybody", JOINING + "test_a_link_of_another_kind_or_another_key_is_no_link", FORM
    ),
    "uitnodiging/<str:token>/": Door(
        "everybody", INVITING + "test_an_invitation_is_for_one_address_alone", FORM
    ),
    "mijn/leden/": Door("members", ROSTER + "test_who_manages_nothing_finds_no_lists"),
    "mijn/leden/aanvraag/<slug:number>/": Door("members", OTHER_AGENCY, FORM),
    LIST: Door("members", OTHER_AGENCY),
    LIST + "lid/<int:number>/": Door("members", OTHER_AGENCY, FORM),
    LIST + "uitnodigen/": Door("members", OTHER_AGENCY, FORM),
    LIST + "uitnodiging/<slug:number>/intrekken/": Door("members", OTHER_AGENCY, ("POST",)),
    LIST + "klopt/": Door("members", OTHER_AGENCY, ("POST",)),
    LIST + "domeinen/": Door("members", ROSTER + "test_domains_are_for_platform_editors", FORM),
}
SECOND_STEP = "tests/members/test_second_step_reset.py::"
ACCOUNT_DOORS = {
    "mijn/profiel/": Door(
        "members", "tests/members/test_profile.py::test_nobody_changes_the_profile_of_another", FORM
    ),
    "mijn/sessies/<int:number>/uitloggen/": Door(
        "members", ACCOUNT + "test_nobody_ends_the_session_of_another", ("POST",)
    ),
    "mijn/gegevens/": Door(
        "members", "tests/members/test_own_data.py::test_the_archive_holds_nobody_else", FORM
    ),
    "mijn/wissen/": Door(
        "members", "tests/members/test_erasing.py::test_erasing_asks_for_the_password_and_a_word", FORM
    ),
    "mijn/leden/<int:membership>/tweede-stap/": Door(
        "members", SECOND_STEP + "test_who_may_not_reset_it_finds_no_door", FORM
    ),
}
CLOSED = Door("nobody", SIGN_IN + "test_there_are_no_pages_behind_a_shared_password")
SIGN_IN_DOORS = {
    "_util/login/": Door("everybody", SIGN_IN + "test_wagtails_doors_lead_to_the_one_door", ALLAUTH_FORM),
    "_util/authenticate_with_password/<int:page_view_restriction_id>/<int:page_id>/": CLOSED,
    "account/login/": Door(
        "everybody",
        SIGN_IN + "test_an_unknown_address_and_a_wrong_password_get_the_same_answer",
        ALLAUTH_FORM,
    ),
    "account/login/code/confirm/": Door(
        "everybody", SIGN_IN + "test_the_second_step_is_no_door_of_its_own", ALLAUTH_FORM
    ),
    "account/logout/": Door("everybody", SIGN_IN + "test_leaving_the_admin_ends_the_session", ALLAUTH_FORM),
    "account/signup/": Door(
        "everybody", SIGN_IN + "test_nobody_opens_an_account_on_their_own", (*ALLAUTH_FORM, "PATCH", "DELETE")
    ),
    "account/inactive/": Door("everybody", SIGN_IN + "test_a_closed_account_does_not_open"),
    "account/email/": Door("nobody", ACCOUNT + "test_nobody_changes_a_work_address_alone"),
    "account/confirm-email/": Door("everybody", NEW_PASSWORD),
    "account/^confirm-email/(?P<key>[-:\\w]+)/$": Door("everybody", NEW_PASSWORD, ALLAUTH_FORM),
    "account/reauthenticate/": Door("members", TOTP, ALLAUTH_FORM),
    "account/sessions/": Door("members", ACCOUNT + "test_nobody_sees_the_sessions_of_another", ALLAUTH_FORM),
    "account/password/change/": Door("members", ACCOUNT + "test_lies_chooses_a_new_password", ALLAUTH_FORM),
    "account/password/set/": Door("members", ACCOUNT + "test_lies_chooses_a_new_password", ALLAUTH_FORM),
    "account/password/reset/": Door(
        "everybody",
        ACCOUNT + "test_asking_for_a_new_password_says_the_same_for_known_and_unknown",
        ALLAUTH_FORM,
    ),
    "account/password/reset/done/": Door("everybody", NEW_PASSWORD),
    "account/password/reset/key/done/": Door("everybody", NEW_PASSWORD),
    "account/^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$": Door(
        "everybody", NEW_PASSWORD, ALLAUTH_FORM
    ),
    "account/2fa/": Door("members", TOTP),
    "account/2fa/authenticate/": Door(
        "everybody", SIGN_IN + "test_the_second_step_is_no_door_of_its_own", ALLAUTH_FORM
    ),
    "account/2fa/reauthenticate/": Door("members", TOTP, ALLAUTH_FORM),
    "account/2fa/totp/activate/": Door("members", TOTP, ALLAUTH_FORM),
    "account/2fa/totp/deactivate/": Door("members", TOTP, ALLAUTH_FORM),
    "account/2fa/recovery-codes/": Door("members", SIGN_IN + "test_a_recovery_code_opens_once"),
    "account/2fa/recovery-codes/download/": Door("members", SIGN_IN + "test_a_recovery_code_opens_once"),
    "account/2fa/recovery-codes/generate/": Door(
        "members", SIGN_IN + "test_a_recovery_code_opens_once", ALLAUTH_FORM
    ),
}
DOORS: dict[str, Door] = {
    **READING_DOORS,
    **FILE_DOORS,
    **DISCUSSION_DOORS,
    **QUICK_DOORS,
    **PERSONAL_DATA_DOORS,
    **COMPARISON_DOORS,
    **JOINING_DOORS,
    **ACCOUNT_DOORS,
    **SIGN_IN_DOORS,
}
