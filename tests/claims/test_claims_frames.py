"""Frames: which phrases with places fit a sentence, and where their words and things stand in it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import pytest
from claims_small import small
from hypothesis import given
from hypothesis import strategies as st

from neurolint.claims.frames import FIGURE, Fit, Frames
from neurolint.claims.model import Mention
from neurolint.claims.passage import Passage, read_passages
from neurolint.claims.slotted import Slotted, Thing, slot_characters
from neurolint.claims.vocabulary import Vocabulary
from neurolint.drafts.read import parse
from neurolint.language.notation import PhraseError
from neurolint.language.quantities import quantities

SLOTS = slot_characters(["treatment", "condition", FIGURE])
GOES_ON = frozenset({"when", "if", "in"})


def passage_of(text: str, sentence: int = 0) -> Passage:
    return read_passages(parse(text, "draft.txt", "text"), Vocabulary(small()))[sentence]


def view(passage: Passage) -> Slotted:
    """The sentence with its treatments, conditions and figures replaced."""
    types = {
        "drug": "treatment",
        "drug_class": "treatment",
        "condition": "condition",
        "pain_type": "condition",
    }
    named: list[tuple[Thing, str]] = [
        (mention, types[small().concepts[mention.concept].type])
        for mention in passage.mentions
        if small().concepts[mention.concept].type in types
    ]
    span = passage.sentence
    named += [(figure, FIGURE) for figure in quantities(passage.folded, span.start, span.end)]
    return Slotted(passage, SLOTS, sorted(named, key=lambda pair: pair[0].start))


def frames(*forms: str, **more: Any) -> Frames:
    return several({"forms": list(forms), **more})


def several(*entries: dict[str, Any]) -> Frames:
    roles = {"subject": "treatment", "object": ["condition", "treatment"], "figure": "figure"}
    data = {"roles": roles, "irregular": [["give", "gives", "gave", "given", "giving"]], "frames": entries}
    return Frames("causes_side_effect", data, SLOTS, GOES_ON)


def name(thing: Thing) -> str:
    return thing.concept if isinstance(thing, Mention) else f"{thing.low:g} {thing.unit}"


Found = tuple[str, dict[str, str]]


def found(frames: Frames, text: str, sentence: int = 0) -> list[Found]:
    """The words of each frame that fits and what fills its roles."""
    passage = passage_of(text, sentence)
    return [_shown(passage, fit) for fit in frames.find(view(passage))]


def _shown(passage: Passage, fit: Fit) -> Found:
    roles = {role: name(thing) for role, thing in fit.roles.items()}
    return passage.block.text[fit.start : fit.end], roles


# -- the view ------------------------------------------------------------------------------------------------------


def test_every_thing_is_one_character() -> None:
    slotted = view(passage_of("Nerve pain. Duloxetine relieves nerve pain in 10%."))
    assert slotted.text == f"{SLOTS['condition']}."
    slotted = view(passage_of("Nerve pain. Duloxetine relieves nerve pain in 10%.", 1))
    drug, pain, figure = SLOTS["treatment"], SLOTS["condition"], SLOTS[FIGURE]
    assert slotted.text == f"{drug} relieves {pain} in {figure}."
    assert [name(thing) for thing in slotted.things] == ["duloxetine", "neuropathic-pain", "10 percent"]


def test_slots_have_characters_of_their_own() -> None:
    assert len(set(SLOTS.values())) == len(SLOTS)
    assert all(len(character) == 1 and not character.isalnum() for character in SLOTS.values())


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("It hurts.", 0),
        ("Duloxetine.", 0),
        ("So duloxetine and SSRIs relieve nerve pain.", 0),
        ("Pain. Duloxetine relieves nerve pain in 10% of people.", 1),
        ("Opioids, TCAs, SSRIs", 0),
        ("Nerve pain/headache opioids", 0),
    ],
)
def test_places_in_the_view_lead_back(text: str, sentence: int) -> None:
    passage = passage_of(text, sentence)
    slotted = view(passage)
    inside = 0
    for position, character in enumerate(slotted.text):
        start, end = slotted.offset(position), slotted.offset(position + 1, end=True)
        if character in SLOTS.values():
            thing = slotted.thing(position)
            assert (start, end) == (thing.start, thing.end)
            inside += 1
        else:
            assert passage.folded[start:end] == character
    assert inside == len(slotted.things)
    assert slotted.offset(0) == passage.sentence.start
    assert slotted.offset(len(slotted.text), end=True) == passage.sentence.end


@given(
    st.lists(
        st.sampled_from(
            ["duloxetine", "nerve pain", "opioids", "10%", "relieve", ",", "a", "\ue000", "\ue0ff"]
        ),
        min_size=1,
        max_size=12,
    )
)
def test_any_view_leads_back(words: list[str]) -> None:
    passage = passage_of("So " + " ".join(words) + ".")
    slotted = view(passage)
    ends = [(slotted.offset(i), slotted.offset(i + 1, end=True)) for i, _ in enumerate(slotted.text)]
    assert ends[0][0] == passage.sentence.start
    assert ends[-1][1] == passage.sentence.end
    assert all(before[1] == after[0] for before, after in pairwise(ends))


def test_things_that_overlap_are_taken_once() -> None:
    passage = passage_of("Duloxetine relieves nerve pain.")
    (drug, pain) = passage.mentions
    part = Mention("pain", 0, pain.start + 6, pain.end)
    named: Sequence[tuple[Thing, str]] = [(drug, "treatment"), (pain, "condition"), (part, "condition")]
    slotted = Slotted(passage, SLOTS, named)
    assert slotted.things == [drug, pain]
    assert slotted.offset(len(slotted.text), end=True) == passage.sentence.end


# -- what fits -----------------------------------------------------------------------------------------------------

HARM = {"subject": "duloxetine", "object": "headache"}


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        ("cause {object}", "Opioids cause headache.", [("cause headache", {"object": "headache"})]),
        ("cause {object}", "Opioids CAUSE  Headache.", [("CAUSE  Headache", {"object": "headache"})]),
        ("{subject} cause {object}", "Duloxetine cause headache.", [("Duloxetine cause headache", HARM)]),
        ("{object} from {subject}", "So headache from duloxetine.", [("headache from duloxetine", HARM)]),
        ("{object} with", "Opioids with", [("Opioids with", {"object": "opioid"})]),
        ("in {figure}", "Headache in 10%.", [("in 10%", {"figure": "10 percent"})]),
        ("cause <0-1> {object}", "They cause bad headache.", [("cause bad headache", {"object": "headache"})]),
        ("no {object}", "No headache, no nerve pain.", [
            ("No headache", {"object": "headache"}), ("no nerve pain", {"object": "neuropathic-pain"}),
        ]),
        ("[{subject}] cause {object}", "Duloxetine cause headache.", [("Duloxetine cause headache", HARM)]),
        ("[{subject}] cause {object}", "They cause headache.", [("cause headache", {"object": "headache"})]),
        ("cause ({object}|much {object})", "They cause much headache.", [
            ("cause much headache", {"object": "headache"}),
        ]),
        ("quite safe", "Opioids are quite safe.", [("quite safe", {})]),
    ],
)  # fmt: skip
def test_a_frame_fits(form: str, text: str, expected: list[Found]) -> None:
    assert found(frames(form), text) == expected


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("cause {object}", "Opioids cause trouble."),
        ("cause {object}", "Opioids cause bad headache."),
        ("cause {object}", "Opioids because headache."),
        ("cause {object}", "Opioids cause 10%."),  # a figure is no condition
        ("{subject} cause", "Headache cause it."),  # nor is a condition a treatment
        ("in {figure}", "Headache in opioids."),
        ("cause {object}", "They cause. Headache."),  # the sentence ends
        ("cause {object}", "Opioids cause, headache."),
        ("cause <0-1> {object}", "They cause very bad headache."),
        ("quite safe", "Opioids are quite safer."),
        ("cause {object}", "They cause \ue001."),
    ],
)
def test_a_near_miss_does_not(form: str, text: str) -> None:
    assert found(frames(form), text) == (
        [("cause headaches", {"object": "headache"})] if "too" in text else []
    )


def test_a_form_fits_and_misses_however_often_it_is_tried() -> None:
    passages = {
        "They cause trouble.": [],
        "Opioids cause headache.": [("cause headache", {"object": "headache"})],
        "Duloxetine: bad headache.": [("Duloxetine: bad headache", HARM)],
        "Duloxetine bad headache.": [],
    }
    for texts in (passages, dict(reversed(passages.items()))):
        one = frames("cause [such] {object}", "{subject}: (bad|awful) {object}")
        for _ in range(20):
            for text, expected in texts.items():
                assert found(one, text) == expected


@pytest.mark.parametrize("verb", ["cause", "causes", "caused", "causing"])
def test_a_verb_stands_in_every_form(verb: str) -> None:
    assert found(frames("cause~ {object}"), f"It {verb} headache.") == [
        (f"{verb} headache", {"object": "headache"})
    ]
    assert found(frames("cause {object}"), f"It {verb} headache.") == (
        [("cause headache", {"object": "headache"})] if verb == "cause" else []
    )


@pytest.mark.parametrize(("verb", "fits"), [("gave", True), ("given", True), ("gived", False)])
def test_an_irregular_verb_has_its_own_forms(verb: str, fits: bool) -> None:
    assert bool(found(frames("give~ {object}"), f"It {verb} headache.")) == fits


@pytest.mark.parametrize("character", ["\ue000", "\ue001", "\ue002", "\ue0ff"])
def test_a_private_character_of_the_draft_is_no_thing(character: str) -> None:
    looked_for = frames("cause {object}", "{subject} cause", "in {figure}")
    text = f"{character} cause {character} in {character}."
    assert found(looked_for, text) == []
    assert found(looked_for, f"{character} cause headache {character}") == [
        ("cause headache", {"object": "headache"})
    ]


def test_the_longest_form_wins() -> None:
    forms = ("cause {object}", "cause {object} in {figure}", "{object} in {figure}")
    assert found(frames(*forms), "They cause headache in 10%.") == [
        ("cause headache in 10%", {"object": "headache", "figure": "10 percent"})
    ]
    assert found(frames(*forms), "They cause headache in us.") == [("cause headache", {"object": "headache"})]


def test_the_longest_form_wins_over_the_first_entry_and_keeps_its_own_sense() -> None:
    plain = {"forms": ["cause {object}"], "degree": "plain"}
    long = {"forms": ["cause {object} in {figure}"], "degree": "long", "negated": True}
    passage = passage_of("They cause headache in 10%, or cause nerve pain.")
    for entries in ((plain, long), (long, plain)):
        fits = list(several(*entries).find(view(passage)))
        assert [(fit.frame.degree, fit.frame.negated) for fit in fits] == [("long", True), ("plain", False)]
        assert [sorted(fit.roles) for fit in fits] == [["figure", "object"], ["object"]]


def test_a_role_may_stand_in_several_places_of_a_form() -> None:
    forms = ("bring ({object}|very much {object})", "bring {figure}")
    assert found(frames(*forms), "They bring 10% or bring very much headache.") == [
        ("bring 10%", {"figure": "10 percent"}),
        ("bring very much headache", {"object": "headache"}),
    ]


def test_frames_do_not_overlap() -> None:
    forms = ("cause {object}", "{object} with {subject}")
    assert found(frames(*forms), "They cause headache with duloxetine.") == [
        ("cause headache", {"object": "headache"})
    ]


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("Opioids are safe.", True),
        ("Opioids are safe, when used well.", True),
        ("Opioids are safe and old.", True),
        ("Opioids are safe whenever.", True),
        ("Opioids are safe when used well.", False),
        ("Opioids are safe  in pregnancy.", False),
        ("Opioids are safe-if dull.", False),
    ],
)
def test_a_closed_frame_fits_where_nothing_narrows_it(text: str, fits: bool) -> None:
    assert bool(found(frames("are safe", closed=True), text)) == fits
    assert found(frames("are safe"), text)


def test_the_sense_of_a_frame_arrives() -> None:
    passage = passage_of("Opioids are safe.")
    (plain,) = frames("are safe").find(view(passage))
    assert (plain.frame.strength, plain.frame.negated, plain.frame.about, plain.frame.degree) == (
        "direct",
        False,
        "",
        "",
    )
    assert not plain.frame.fixed
    more: dict[str, Any] = {"strength": "can", "negated": True, "about": "x", "degree": "y", "fixed": True}
    (full,) = frames("are safe", **more).find(view(passage))
    frame = full.frame
    assert (frame.strength, frame.negated, frame.about, frame.degree, frame.fixed) == (
        "can",
        True,
        "x",
        "y",
        True,
    )


def test_the_slots_of_all_roles_are_known() -> None:
    assert frames("a").slots == {"treatment", "condition", "figure"}


@pytest.mark.parametrize(
    ("form", "message"),
    [
        ("cause {whom}", "no role is called 'whom'"),
        ("cause* {object}", "the first word needs its whole ending here"),
        ("(cause {object}", "')' is missing"),
        ("cause <somebody> {object}", "no list is called 'somebody'"),
    ],
)
def test_a_form_that_cannot_be_read_is_told(form: str, message: str) -> None:
    with pytest.raises(PhraseError) as error:
        frames("fine {object}", form)
    assert str(error.value) == message


def test_a_list_stands_for_any_of_its_entries() -> None:
    data = {
        "roles": {"subject": "treatment", "object": "condition"},
        "frames": [{"forms": ["<them> on {subject} (never|<dodge>) {object}"]}],
    }
    lists = {"them": ["people", "old people"], "dodge": ["escape~", "do not get"]}
    read = Frames("causes_side_effect", data, SLOTS, GOES_ON, lists=lists)
    roles = {"subject": "duloxetine", "object": "headache"}
    for words in (
        "people on duloxetine never",
        "old people on duloxetine escaped",
        "people on duloxetine do not get",
    ):
        assert [what for _, what in found(read, f"Some {words} headache.")] == [roles], words
    assert not found(read, "Some men on duloxetine escaped headache.")


def test_a_form_demands_its_words_and_the_roles_outside_its_brackets() -> None:
    (form,) = frames("{subject} [with {figure}] (help|helps) (in|ease~ {object})").forms
    words = [{"help", "helps"}, {"in", "ease", "eases", "eased", "easing"}]
    assert list(form.demand) == [set(SLOTS["treatment"]), *words]
