"""How a treatment is said to act: a mechanism by its name, or a verb and what it acts on."""

from __future__ import annotations

import pytest
from claims_small import CONCEPTS, FACTS, Said, acts, concept, judge, quoted, reference_of, said

from neurolint.claims.read import read_claims
from neurolint.drafts.read import parse

REPAIR = acts("tca", "tissue-repair")
REUPTAKE = "serotonin-reuptake-inhibition"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # by name
        ("Ketamine works through NMDA receptor blockade.", [acts("ketamine", "nmda-blockade")]),
        ("Ketamine acts on NMDA receptors.", [acts("ketamine", "nmda-blockade")]),
        ("Ketamine blocks the NMDA receptors.", [acts("ketamine", "nmda-blockade")]),
        ("Tricyclics lead to serotonin reuptake inhibition.", [acts("tca", REUPTAKE)]),
        # composed
        ("Tricyclics repair nerves.", [REPAIR]),
        ("Tricyclics repair damaged nerves.", [REPAIR]),
        ("Tricyclics strengthen and repair nerve cells.", [REPAIR]),
        ("Tricyclics, repairing nerves, are old.", [REPAIR]),
        ("Tricyclics work by rebuilding nerve tissue.", [REPAIR]),
        ("Tricyclics block the reuptake of serotonin.", [acts("tca", REUPTAKE)]),
        ("Tricyclics slow re-uptake of serotonin.", [acts("tca", REUPTAKE)]),
        (
            "Tricyclics raise the levels of noradrenaline.",
            [acts("tca", "norepinephrine-reuptake-inhibition")],
        ),
        # at the head of the sentence
        ("By repairing nerves, tricyclics help.", [REPAIR]),
        ("By binding to NMDA receptors, ketamine helps.", [acts("ketamine", "nmda-blockade")]),
        ("By blocking NMDA receptors in the brain, ketamine helps.", [acts("ketamine", "nmda-blockade")]),
        ("Ketamine eases pain by acting on NMDA receptors.", [acts("ketamine", "nmda-blockade")]),
        ("Nerves are repaired with tricyclics.", [REPAIR]),
        ("Nerves are rebuilt with tricyclics.", [REPAIR]),
        ("Nerves were regrown by tricyclics.", [REPAIR]),
        ("By repairing nerves, opioids and tricyclics help.", [acts("opioid", "tissue-repair"), REPAIR]),
        # many subjects
        ("Tricyclics and opioids repair nerves.", [REPAIR, acts("opioid", "tissue-repair")]),
    ],
)
def test_a_mechanism_is_told(text: str, expected: list[Said]) -> None:
    assert said(text, "has_mechanism") == expected


def test_one_verb_tells_of_two_mechanisms() -> None:
    text = "Tricyclics block the reuptake of serotonin and norepinephrine."
    mechanisms = {claim.object for claim in said(text, "has_mechanism")}
    assert mechanisms == {REUPTAKE, "norepinephrine-reuptake-inhibition"}


@pytest.mark.parametrize(
    "text",
    [
        "Tricyclics repair roofs, and nerves are old.",
        "By repairing nerves in rest, tricyclics help.",
        "By repairing nerves, a night of sleep works like tricyclics.",
        "While repairing nerves, tricyclics help.",
        "Tricyclics are given with drugs that ease pain by acting on NMDA receptors.",
        "Tricyclics are safer than drugs acting on NMDA receptors.",
        "Nerves are repaired with surgery, not with tricyclics.",
        "Tricyclics and nerves need repair.",
        "Repair nerves.",
        "Nerves repair tricyclics.",
        "Tricyclics are old; sleep repairs nerves.",
        "Tricyclics reduce the reuptake.",
        "Ketamine is not about serotonin reuptake inhibition.",
        "Ketamine and NMDA receptors are old.",
        "Can tricyclics repair nerves?",
        "It is unclear whether tricyclics repair nerves.",
        "If tricyclics repair nerves, good.",
        "It is a myth that tricyclics repair nerves.",
        "Tricyclics repair nerves in mice.",
    ],
)
def test_no_mechanism_is_told(text: str) -> None:
    assert said(text, "has_mechanism") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tricyclics may repair nerves.", acts("tca", "tissue-repair", "possible")),
        ("Tricyclics are thought to repair nerves.", acts("tca", "tissue-repair", "possible")),
        ("Tricyclics can repair nerves.", acts("tca", "tissue-repair", "can")),
        ("Tricyclics do not repair nerves.", acts("tca", "tissue-repair", polarity="negated")),
    ],
)
def test_a_mechanism_has_modifiers(text: str, expected: Said) -> None:
    assert said(text, "has_mechanism") == [expected]


def test_what_is_composed_is_not_told_again_by_its_parts() -> None:
    assert [c.object for c in said("Tricyclics block the reuptake of serotonin.", "has_mechanism")] == [
        REUPTAKE
    ]


def test_the_same_mechanism_is_told_once() -> None:
    assert len(judge("Tricyclics repair nerves and rebuild nerves.", "has_mechanism")) == 1


def test_what_two_readers_find_in_the_same_words_is_told_once() -> None:
    reference = reference_of([*CONCEPTS, concept("sleep-receptor", "target", "sleep receptor")], FACTS)
    read = read_claims(parse("Ketamine binds to sleep receptors.", "draft.md", "markdown"), reference)
    assert [j.claim.object for j in read.judgements] == ["sleep-receptor"]


def test_a_mechanism_knows_its_words() -> None:
    assert quoted("Now old tricyclics slowly repair your nerves again.", "has_mechanism") == [
        ("tricyclics slowly repair your nerves", "tricyclics", "repair your nerves")
    ]


def test_a_mechanism_of_the_next_clause_is_not_that_of_the_verb_before() -> None:
    text = "Ketamine channels; it does not act through serotonin reuptake inhibition."
    assert [(c.object, c.polarity) for c in said(text, "has_mechanism")] == [
        ("serotonin-reuptake-inhibition", "negated")
    ]


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Ketamine blocks NMDA receptors.", "blocks"),
        ("Ketamine works by activating NMDA receptors.", "activates"),
        ("Ketamine calms the brain by blocking NMDA receptors.", "blocks"),
        ("Ketamine acts on NMDA receptors.", ""),
        ("Ketamine reduces NMDA receptors.", ""),
        ("Ketamine blocks or activates NMDA receptors.", ""),
        ("Ketamine reverses opioids by blocking NMDA receptors.", ""),
        ("Ketamine prevents serotonin from activating NMDA receptors.", ""),
    ],
)
def test_which_way_a_target_is_acted_on(text: str, direction: str) -> None:
    assert [found.claim.degree for found in judge(text, "has_mechanism")] == [direction]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ketamine eases pain as an antagonist at NMDA receptors.", [acts("ketamine", "nmda-blockade")]),
        ("NMDA receptors are blocked by ketamine.", [acts("ketamine", "nmda-blockade")]),
        (
            "Tricyclics are given with ketamine, which blocks NMDA receptors.",
            [acts("ketamine", "nmda-blockade")],
        ),
        (
            "Tricyclics are given with an anaesthetic, which blocks NMDA receptors.",
            [acts("anaesthetic", "nmda-blockade")],
        ),
        ("Tricyclics are given with medicines that block NMDA receptors.", []),
        (
            "Tricyclics and ketamine, which blocks NMDA receptors, are old.",
            [acts("ketamine", "nmda-blockade")],
        ),
    ],
)
def test_a_target_is_acted_on_in_more_words(text: str, expected: list[Said]) -> None:
    assert list(dict.fromkeys(said(text, "has_mechanism"))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Damaged nerves are repaired by tricyclics.", [REPAIR]),
        ("Nerves can be repaired quickly by tricyclics.", [acts("tca", "tissue-repair", "can")]),
        ("Nerves are not repaired by tricyclics.", [acts("tca", "tissue-repair", "direct", "negated")]),
        ("Repair your nerves with tricyclics.", [REPAIR]),
        ("You can repair your nerves with tricyclics.", [acts("tca", "tissue-repair", "can")]),
        ("Nerves are repaired by rest.", []),
        ("Tricyclics are old, and nerves are repaired by rest.", []),
        ("Are nerves repaired by tricyclics?", []),
        ("People want to repair their nerves with tricyclics.", []),
    ],
)
def test_what_is_acted_on_by_the_means_that_follows(text: str, expected: list[Said]) -> None:
    assert said(text, "has_mechanism") == expected
