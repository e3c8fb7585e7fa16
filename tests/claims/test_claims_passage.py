from __future__ import annotations

import pytest
from claims_small import small

from neurolint.claims.model import Mention
from neurolint.claims.passage import Passage, read_passages
from neurolint.claims.vocabulary import Vocabulary
from neurolint.claims.wording.whole import Wording
from neurolint.drafts.read import parse


def passages(text: str) -> list[Passage]:
    wording = Wording(small())
    draft = parse(text, "draft.md", "markdown")
    return read_passages(draft, Vocabulary(small()), wording.signs, wording.definitions)


def mentions(text: str) -> list[tuple[str, str, str]]:
    found: list[tuple[str, str, str]] = []
    for passage in passages(text):
        found += [_shown(passage, mention) for mention in passage.mentions]
    return found


def _shown(passage: Passage, mention: Mention) -> tuple[str, str, str]:
    return mention.concept, passage.block.text[mention.start : mention.end], mention.how


def test_a_draft_is_read_sentence_by_sentence() -> None:
    read = passages("# Nerve pain\n\nIt hurts. Opioids help.\n")
    assert [passage.text for passage in read] == ["nerve pain", "it hurts.", "opioids help."]
    assert [passage.sentence.index for passage in read] == [0, 1, 2]
    assert [passage.sentence.block for passage in read] == [0, 1, 1]


@pytest.mark.parametrize(
    "block", ["```\nopioids\n```", "<!-- opioids -->", "<div>\n<script>opioids</script>\n</div>"]
)
def test_what_is_no_prose_is_not_read(block: str) -> None:
    assert mentions(f"Pain.\n\n{block}\n") == [("pain", "Pain", "name")]


def test_mentions_stay_inside_their_sentence() -> None:
    assert mentions("It is in the nerve. Pain follows.") == [("pain", "Pain", "name")]


@pytest.mark.parametrize(
    "text",
    [
        "Hemp oil (HO) is old. HO is new.",
        "HO (hemp oil) is old. HO is new.",
        "HO is new. Hemp oil (HO) is old.",
        "Hemp oil (HO) is old.\n\n## Two\n\n- HO is new",
        "The hemp oil (HO) is old. HOs are new.",
    ],
)
def test_an_abbreviation_defined_in_place_is_a_mention(text: str) -> None:
    by_short = [
        shown for concept, shown, how in mentions(text) if how == "abbreviation" and concept == "hemp"
    ]
    assert by_short[-1] in {"HO", "HOs"}
    assert len(by_short) == 2


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Hemp oil is old. HO is new.", []),  # not defined
        ("Hemp oil (HO) is old. Ho, ho.", ["HO"]),  # in another case
        ("Hemp oil trial (HOT) is old. HOT is new.", []),  # the long form goes on
        ("A history of hemp oil (AHOHO) is old. AHOHO is new.", []),  # the long form begins before
    ],
)
def test_other_letters_are_no_mention(text: str, shown: list[str]) -> None:
    assert [words for _, words, how in mentions(text) if how == "abbreviation"] == shown


def test_a_known_abbreviation_is_a_name() -> None:
    assert mentions("Tricyclic antidepressants (TCAs).") == [
        ("tca", "Tricyclic antidepressants", "name"),
        ("tca", "TCAs", "name"),
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Hemp oil (HO), St John's wort (SJW). HO, SJWs.", [("hemp", "HO"), ("st-johns-wort", "SJWs")]),
        ("Hemp oil (HO; made here) is old. HO's use is new.", [("hemp", "HO's")]),
        ("Hemp oil, or HO, is old. HO is new.", [("hemp", "HO")]),
        ("Hemp oil [HO] is old. HO-based creams are new.", [("hemp", "HO")]),
        ("Hemp oil (HEMP-2) is old. HEMP-2 is new.", []),  # the number stands for more than the name
        ("Hemp oil 2 (HO-2) is old. HO-2 is new.", []),  # the name ends before
        ("Hemp oil (ho) is old. No ho is new.", []),  # small letters are a word elsewhere
        ("Acupuncture (A) is old. Vitamin A is new.", []),  # a single letter
    ],
)  # fmt: skip
def test_short_forms_are_read_as_they_were_defined(text: str, shown: list[tuple[str, str]]) -> None:
    last = passages(text)[-1]
    found = [_shown(last, mention) for mention in last.mentions]
    assert found == [(concept, words, "abbreviation") for concept, words in shown]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        # Something else, by words that no name of a tricyclic has, or by the name of another concept.
        ("Total cell analysis (TCA) is new. TCA helps.", []),
        ("Topical cream for arthritis (TCA) is old. TCA helps.", []),
        ("Stern-Smith relief inhibitor (SSRI) is new. SSRI helps.", []),
        ("Tactile acupuncture (TCA) is new. TCA helps.", [("acupuncture", "TCA")]),
        # The same, a kind of it, or worded in another way.
        ("Tricyclic antidepressants (TCAs) are old. TCAs help.", [("tca", "TCAs")]),
        ("Tricyclic agents (TCA) are old. TCA helps.", [("tca", "TCA")]),
        ("Antidepressants (SSRI) are old. SSRI helps.", [("ssri", "SSRI")]),
        ("Tricyclics and co. at all (TCA) are old. TCA helps.", [("tca", "TCA")]),
        ("Tricalonamine (TCA) is old. TCA helps.", [("tca", "TCA")]),
        ("Tricyklic antydepressants (TCA) are old. TCA helps.", [("tca", "TCA")]),
        # Defined in no way.
        ("TCA (see page 2) is old. TCA helps.", [("tca", "TCA")]),
    ],
)
def test_a_known_short_form_means_what_the_draft_says(text: str, shown: list[tuple[str, str]]) -> None:
    last = passages(text)[-1]
    assert [_shown(last, mention)[:2] for mention in last.mentions] == shown


def test_words_gaps_and_brackets() -> None:
    (passage,) = passages("Opioids (such as morphine [here]), long-term.")
    assert [passage.word(i) for i in (-1, 0, 1, 99)] == ["", "opioids", "such", ""]
    assert [passage.gap(i) for i in (-1, 0, 2, 3, 5, 6)] == ["", " (", " ", " [", "-", ""]
    assert passage.token_at(0) == 0
    assert passage.token_at(1) == 1
    assert passage.aside(passage.folded.index("here")) == (26, 32)
    assert passage.aside(0) is None


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("Opioids – such as morphine – help.", " – such as morphine – "),
        ("Opioids—such as morphine—help.", "—such as morphine—"),
        ("Opioids – such as morphine; pain – help.", None),
        ("Opioids – such as morphine.", None),
    ],
)
def test_dashes_in_pairs_are_brackets(text: str, aside: str | None) -> None:
    (passage,) = passages(text)
    found = passage.aside(text.index("such"))
    assert (text[slice(*found)] if found else None) == aside


def test_brackets_end_where_they_close() -> None:
    (passage,) = passages("One (two) three (four")
    assert passage.aside(4) == (4, 9)
    assert passage.aside(8) == (4, 9)
    assert passage.aside(9) is None
    assert passage.aside(17) is None
