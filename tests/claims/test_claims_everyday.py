"""Everyday words for safety, approval, standing, mechanisms and kinds, each beside a near miss."""

from __future__ import annotations

from typing import Any

import pytest
from relations_small import claim, known, told, verdict

from neurolint.library.model import Fact

ANY = "dorin causes_side_effect adverse-event"
HABIT = "dorin causes_side_effect dependence-liability"
STOP = "dorin causes_side_effect withdrawal-syndrome"
STOMACH = "dorin causes_side_effect stomach"
NAUSEA = "dorin causes_side_effect nausea"
PAIR = "dorin interacts_with tamol"
KIDS = "dorin contraindicated_with childhood"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # no harm at all
        ("Dorin does not cause side effects.", f"not {ANY}; absolute"),
        ("Dorin is as harmless as milk.", f"not {ANY}; absolute"),
        ("Dorin is safe at any dose.", f"not {ANY}"),
        ("You cannot overdose on dorin.", f"not {ANY}"),
        ("Dorin is not dangerous.", f"not {ANY}"),
        ("Dorin can be taken as often as you like.", f"not {ANY}"),
        (
            "Dorin can never damage nerves.",
            "not dorin causes_side_effect peripheral-neuropathy; can; everyone",
        ),
        ("Dorin can never contain lead.", "not dorin causes_side_effect heavy-metal-poisoning; can"),
        ("Dorin is not sour and has no side effects.", f"not {ANY}; absolute"),
        # no habit
        ("You cannot get hooked on dorin.", f"not {HABIT}"),
        ("Dorin has no abuse potential.", f"not {HABIT}"),
        ("There is no danger of becoming dependent on dorin.", f"not {HABIT}"),
        ("Dorin is not addictive when it is taken for real pain.", f"not {HABIT}"),
        ("Less than one percent of people become addicted to dorin.", f"not {HABIT}"),
        ("Dorin can be stopped overnight.", f"not {STOP}"),
        ("You can stop dorin at any time.", f"not {STOP}"),
        ("It is safe to stop dorin suddenly.", f"not {STOP}"),
        ("There is no need to taper dorin.", f"not {STOP}"),
        # an organ is spared
        ("Dorin is gentle on the stomach.", f"not {STOMACH}"),
        ("Dorin goes easy on your stomach.", f"not {STOMACH}"),
        ("Dorin relieves pain without upsetting the stomach.", f"not {STOMACH}"),
        ("With dorin there is no need to worry about nausea.", f"not {NAUSEA}"),
        ("Dorin comes with no nausea.", f"not {NAUSEA}"),
        ("Nausea is virtually impossible with dorin.", f"not {NAUSEA}"),
        ("Nausea does not occur with dorin.", f"not {NAUSEA}"),
        ("Dorin only causes nausea.", f"{NAUSEA}; only"),
        ("Everyone who takes dorin gets nausea.", f"{NAUSEA}; in-all"),
        ("Dorin upsets the stomach.", f"{STOMACH}; harmed"),
        # together, and in whom
        ("Dorin goes well with tamol.", f"not {PAIR}"),
        ("Dorin and tamol can be taken together.", f"not {PAIR}"),
        ("Dorin can be combined with tamol.", f"not {PAIR}; allowed"),
        ("You can take dorin alongside tamol without worry.", f"not {PAIR}; allowed"),
        ("It is safe to take dorin with tamol.", f"not {PAIR}"),
        ("It is fine to take your dorin together with tamol.", f"not {PAIR}"),
        ("Dorin mixes with anything.", "not dorin interacts_with entity-drug"),
        ("Dorin interferes with tamol.", PAIR),
        ("Dorin does not interfere with tamol.", f"not {PAIR}"),
        ("Dorin poses no danger to children.", f"not {KIDS}"),
        ("Dorin never harms children.", f"not {KIDS}"),
        ("Dorin is safe while nursing children.", f"not {KIDS}"),
        ("Dorin is suitable for children.", f"not {KIDS}; allowed"),
        ("Dorin can be given to children.", f"not {KIDS}; allowed"),
        ("Dorin may be used to treat children.", f"not {KIDS}; allowed"),
        ("Anyone can take dorin.", "not dorin contraindicated_with general-population"),
        # warnings, approvals, standing
        ("The label of dorin does not warn of nausea.", "not dorin has_warning nausea"),
        ("Dorin has never been approved for gout.", "not dorin approved_for gout"),
        ("Dorin has never been approved by the FDA.", "not dorin approved_for entity-condition; US"),
        ("Dorin has the FDA's blessing for gout.", "dorin approved_for gout; US"),
        ("The FDA approved dorin for gout.", "dorin approved_for gout; US"),
        ("Dorin is only licensed for gout.", "dorin approved_for gout; only"),
        ("Dorin has no licence for any kind of pain.", "not dorin approved_for pain; everyone"),
        ("Dorin can be bought over the counter.", "not dorin status controlled-drug"),
        ("You can buy dorin without a prescription.", "not dorin status controlled-drug"),
        ("Dorin is still sold.", "not dorin status withdrawn"),
        # kinds
        ("Dorin falls under the briskers.", "dorin is_a brisker"),
        ("Dorin counts as a brisker.", "dorin is_a brisker"),
        ("Dorin is just another brisker.", "dorin is_a brisker"),
        ("Dorin is a member of the brisker family.", "dorin is_a brisker"),
        ("Dorin does not count as a brisker.", "not dorin is_a brisker"),
        ("Dorin is a brisker licensed for gout.", "dorin is_a brisker"),
        ("Dorin works like tamol.", "dorin is_a tamol; kin"),
        ("Dorin is in the same class as tamol.", "dorin is_a tamol; kin"),
        ("Gout is nothing but mumps.", "gout is_a mumps; merely"),
        ("Gout is usually neuropathic.", "gout is_a neuropathic-pain"),
        # ways of acting
        ("Dorin is a salt channel blockade blocker.", "dorin has_mechanism salt-block; blocks"),
        ("Dorin is an agonist at the salt channel blockade.", "dorin has_mechanism salt-block; activates"),
        ("Dorin acts as an inhibitor of salt channel blockade.", "dorin has_mechanism salt-block; blocks"),
        ("Our headset rewires the brain.", "entity-procedure has_mechanism brain-rewiring"),
        ("This supplement boosts your immune system.", "supplement-blend has_mechanism immune-booster"),
        ("Dorin floods the brain with nothing.", ""),
    ],
)
def test_everyday_words_are_read(text: str, expected: str) -> None:
    assert (expected in told(text)) if expected else not told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Dorin is gentler on the stomach than tamol.",
        "Dorin relieves pain without the side effects of tamol.",
        "Dorin is not dangerous when used as directed.",
        "Dorin does not cause side effects in most people.",
        "No medicine is as harmless as milk.",
        "You should not stop dorin overnight.",
        "It is not safe to stop dorin suddenly.",
        "Ask whether you can stop dorin at any time.",
        "Dorin can be combined with tamol only under supervision.",
        "It is not safe to take dorin with tamol.",
        "Ask whether it is safe to take dorin with tamol.",
        "Anyone can take dorin except children.",
        "Dorin is licensed for gout.",
        "Dorin is licensed only for gout and for mumps.",
        "Dorin cannot be bought over the counter.",
        "Dorin is no longer sold.",
        "Dorin can be used to treat gout.",
    ],
)
def test_near_misses_deny_nothing(text: str) -> None:
    assert not [said for said in told(text) if said.startswith("not ") or said.endswith("only")]


@pytest.mark.parametrize(
    "text",
    [
        "Gout is not just mumps.",
        "Dorin is not merely a brisker.",
        "Gout is sometimes neuropathic.",
        "Gout can be caused by mumps.",
        "Dorin works unlike tamol.",
    ],
)
def test_near_misses_of_kinds(text: str) -> None:
    assert told(text, "is_a") == []


CLASS = "calmer causes_side_effect nausea"


@pytest.mark.parametrize(
    ("said", "more", "facts", "expected"),
    [
        # what is said of a class: one member is an exception, several or a word such as "never" are none
        (f"not {CLASS}", {}, [known(NAUSEA)], "not-covered"),
        (f"not {CLASS}", {"degree": "everyone"}, [known(NAUSEA)], "contradicted warning"),
        (
            f"not {CLASS}",
            {},
            [known("dorin+velin causes_side_effect nausea")],
            "contradicted warning",
        ),
        (f"not {CLASS}", {"degree": "everyone"}, [known(NAUSEA, "refuted")], "supported"),
        (f"not {NAUSEA}", {}, [known(NAUSEA, "mixed")], "not-covered"),
        (f"not {NAUSEA}", {"degree": "everyone"}, [known(NAUSEA, "mixed")], "contradicted warning"),
        # what is known of the treatment itself goes before what is known of its class
        (NAUSEA, {}, [known(NAUSEA, "unsupported"), known(CLASS)], "overstated warning"),
        # in everybody
        (NAUSEA, {"degree": "in-all"}, [known(NAUSEA)], "overstated warning"),
        (NAUSEA, {"degree": "in-all", "strength": "possible"}, [known(NAUSEA)], "supported"),
        (NAUSEA, {"degree": "in-all"}, [known(NAUSEA, "refuted")], "contradicted error"),
        # nothing worse
        (
            NAUSEA,
            {"degree": "only"},
            [known("dorin causes_side_effect bleed", severity="serious")],
            "contradicted warning",
        ),
        (
            NAUSEA,
            {"degree": "only"},
            [known("dorin causes_side_effect rash", severity="minor")],
            "not-covered",
        ),
        (NAUSEA, {"degree": "only"}, [known(NAUSEA, severity="serious")], "not-covered"),
        # in anyone
        (
            "not dorin contraindicated_with general-population",
            {},
            [known("dorin contraindicated_with childhood")],
            "contradicted warning",
        ),
        (
            "not dorin contraindicated_with general-population",
            {},
            [known(NAUSEA, severity="serious")],
            "not-covered",
        ),
        # to be used with care is not to be barred
        (f"not {KIDS}", {"degree": "allowed"}, [known(KIDS)], "contradicted warning"),
        (
            f"not {KIDS}",
            {"degree": "allowed"},
            [known("dorin has_warning nausea", condition=("childhood",))],
            "not-covered",
        ),
        # only for this
        (
            "dorin approved_for gout",
            {"degree": "only"},
            [known("dorin approved_for mumps")],
            "contradicted warning",
        ),
        ("dorin approved_for gout", {"degree": "only"}, [known("dorin approved_for gout")], "not-covered"),
        # a use by the kind of it that a fact tells
        (
            "dorin approved_for gout",
            {},
            [
                known("dorin approved_for knee-ache", all_objects_of="pain"),
                known("gout is_a pain"),
            ],
            "contradicted warning",
        ),
        # kinds
        ("not dorin is_a entity-drug", {}, [known("dorin is_a calmer")], "contradicted error"),
        ("dorin is_a brisker", {"strength": "possible"}, [known("dorin not_a brisker")], "not-covered"),
        ("dorin is_a brisker", {"strength": "uncertain"}, [known("dorin not_a brisker")], "not-covered"),
        ("gout is_a mumps", {"degree": "merely"}, [known("gout is_a mumps", "mixed")], "contradicted error"),
        (
            "gout is_a mumps",
            {"degree": "merely"},
            [known("gout is_a mumps", "refuted")],
            "contradicted error",
        ),
        ("gout is_a mumps", {}, [known("gout is_a mumps", "mixed")], "not-covered"),
    ],
)
def test_what_they_weigh(said: str, more: dict[str, Any], facts: list[Fact], expected: str) -> None:
    outcome, level, _ = verdict(claim(said, **more), *facts)
    assert f"{outcome} {level or ''}".strip() == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Dorin eases gout with no apparent risk of stomach bleeding.",
            ["not dorin causes_side_effect bleed"],
        ),
        ("Dorin eases gout with zero risk of rash.", ["not dorin causes_side_effect rash"]),
        ("Dorin carries zero rash risk.", ["not dorin causes_side_effect rash"]),
        ("Dorin has a very low nausea.", ["not dorin causes_side_effect nausea; rare"]),
        ("Dorin is taken by people with low nausea.", []),
        ("Dorin may ease gout with some risk of rash.", []),
    ],
)
def test_what_is_said_to_carry_no_risk(text: str, expected: list[str]) -> None:
    assert told(text, "causes_side_effect") == expected
