"""Fingerprints stay with the words of a finding and change with them."""

from __future__ import annotations

from makers import built_in
from neurolint.drafts.read import parse
from neurolint.findings.fingerprint import fingerprints
from neurolint.lint import Linter, Settings

_LINTER = Linter(built_in(), Settings(profile="audit", select=("FCT", "SAF002", "LNG")))
_CLAIM = "Antidepressants such as ketamine help a lot."


def _prints(text: str) -> set[tuple[str, str]]:
    result = _LINTER.result(parse(text, "a.md", "markdown"))
    assert result.reading is not None
    found = fingerprints(result.reading, result.findings)
    return {(finding.rule.code, print_) for finding, print_ in zip(result.findings, found, strict=True)}


def test_moved_lines_and_markup_keep_it() -> None:
    before = _prints(_CLAIM)
    assert before
    assert before == _prints(f"# On wool\n\nWool is warm.\n\n{_CLAIM.replace('ketamine', '**Ketamine**')}\n")
    assert before == _prints(_CLAIM.replace(" such as ", "\nsuch  as "))


def test_other_words_of_the_sentence_change_it() -> None:
    assert _prints(_CLAIM).isdisjoint(_prints(_CLAIM.replace("a lot", "at once")))


def test_the_same_words_under_another_rule_have_another() -> None:
    found = _prints(f"{_CLAIM} It is a miracle cure, a game-changer.")
    assert len({code for code, _ in found}) > 1
    assert len({print_ for _, print_ in found}) == len(found)
