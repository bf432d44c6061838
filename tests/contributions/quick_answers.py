"""Answers that are right, for each quick form; the stories change what they are about."""

REPORT = {
    "title": "Oproep tot feest in het Lindepark",
    "gist": "Na een oproep kwamen tachtig jongeren naar het park.",
    "case_kind": "incident",
    "what_happened": "Eerst ging een oproep rond.\n\n- om acht uur **veertig** mensen\n- om negen uur tachtig",
    "place": "Lindepark",
    "date_from": "21-6-2025",
    "date_until": "",
    "again": "Het jongerenwerk meteen bellen.",
    "not_again": "Wachten tot de volgende ochtend.",
    "lucky": "",
    "contact_role": "adviseur openbare orde",
    "harm": "none",
    "reach": "members",
    "label": "green",
}
LESSON = {
    "title": "Kondig een afsluiting niet groot aan",
    "gist": "Een aankondiging trekt soms juist publiek.",
    "lesson_kind": "improvement",
    "observation": "Na het bericht kwamen er tweehonderd mensen bij.",
    "analysis": "Het bericht ging naar iedereen.",
    "conclusion": "Een aankondiging is ook een uitnodiging.",
    "recommendation": "Kondig een maatregel alleen aan bij wie haar nodig heeft.",
    "applies_when": "De oproep gaat nog rond.",
    "not_when": "Er is direct gevaar.",
    "label": "green",
}
TOOL_REVIEW = {
    "title": "Peilstok in Veenstroom",
    "gist": "Goed bij een evenement, te traag bij een flits.",
    "used_since": "1-1-2025",
    "purpose": "Zicht op drukte bij een evenement.",
    "legal_basis": "artikel 172 van de Gemeentewet",
    "score_language": "4",
    "proof_language": "Herkent straattaal.",
    "choose_again": "conditions",
    "choose_again_why": "Alleen met een eigen analist.",
    "interest": "none",
    "reviewed_on": "1-10-2025",
    "label": "green",
}
ANSWERS = {"report": REPORT, "lesson": LESSON, "tool_review": TOOL_REVIEW}


def address(draft, last="") -> str:
    """Return the address of a draft, or of something below it."""
    return f"/bijdragen/concept/{draft.public_id}/{last}"
