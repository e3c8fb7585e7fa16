"""`neurolint test`: the examples of rules and facts, run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from neurolint.cli import FINDINGS, OK
from neurolint.cli.options import emit, load, reference_options, rules_option
from neurolint.cli.own import is_below, sort_folders

if TYPE_CHECKING:
    from neurolint.examples import Trial
    from neurolint.library.model import Fact, Rule


@click.command(
    "test",
    epilog="""\b
Exit status: 0 when every example came out as its author says, 1 when one did not or a
rule has none that shows it at work, 2 on a mistake in the files.

\b
Examples:
  neurolint test
  neurolint test house/rules
  neurolint test house/reference --rules house/rules""",
)
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path), metavar="[FOLDER]...")
@rules_option
@reference_options
def command(
    folders: tuple[Path, ...], rules: tuple[Path, ...], reference: tuple[Path, ...], no_cache: bool
) -> int:
    """Run the examples of rules and facts.

    A rule must report each fragment it lists under flag, at the words given, and none under pass; what it
    lists under todo is expected to slip through. A rule with nothing under flag is a failure: nothing shows
    that it can fire. A sentence that a fact refutes must give a finding that rests on a fact, and a sentence
    that the fact leaves alone none that rests on it.

    FOLDER holds rules or a reference of your own, or both in subfolders of these names: it is loaded beside
    the built-in ones, and only its examples are run. Without one, all examples are.
    """
    from neurolint.examples import Trials
    from neurolint.library.model import Rule

    own_rules, own_reference = sort_folders(folders)
    library = load((*rules, *own_rules), (*reference, *own_reference), no_cache)
    owners: list[Rule | Fact] = [*library.rules.values(), *library.reference.facts.values()]
    if folders:
        owners = [owner for owner in owners if is_below(owner.path, (*own_rules, *own_reference))]
    trials = Trials(library)
    done = [trial for owner in owners for trial in trials.run(owner)]
    idle = [owner for owner in owners if isinstance(owner, Rule) and not owner.examples.flag]
    emit(_never_seen(idle))
    emit(_report(done))
    return FINDINGS if idle or any(trial.failed for trial in done) else OK


def _never_seen(rules: Iterable[Rule]) -> Iterator[str]:
    """Tell of rules that no example shows at work: such a rule may match nothing at all, and look like a pass."""
    from neurolint.reporters.visible import visible

    for rule in rules:
        yield f"{visible(rule.path)}: {rule.code}: no example under flag: nothing shows that the rule can fire"
        yield ""


def _report(done: Sequence[Trial]) -> Iterator[str]:
    from neurolint.library.model import Rule

    of_rules = [trial for trial in done if isinstance(trial.owner, Rule)]
    of_facts = [trial for trial in done if not isinstance(trial.owner, Rule)]
    if of_rules:
        yield from _rules_table(_grouped(of_rules))
    if of_facts:
        yield from _facts_table(_grouped(of_facts))
    for trial in done:
        if trial.failed:
            yield from _failure(trial)
    yield from (f"{trial.id} is caught now: it can move to flag" for trial in done if trial.promoted)
    failed = sum(trial.failed for trial in done)
    count = f"{len(done)} example{'s' if len(done) != 1 else ''}"
    yield f"{count}: {failed} failed" if failed else f"{count}: all came out as expected"


def _grouped(done: Iterable[Trial]) -> dict[str, list[Trial]]:
    from neurolint.library.model import Rule

    groups: dict[str, list[Trial]] = {}
    for trial in done:
        group = trial.owner.code if isinstance(trial.owner, Rule) else trial.owner.predicate
        groups.setdefault(group, []).append(trial)
    return dict(sorted(groups.items()))


def _rules_table(groups: Mapping[str, Sequence[Trial]]) -> Iterator[str]:
    width = max(len("rule"), *map(len, groups)) + 2
    yield f"{'rule':{width}}{'flagged':>12}{'left alone':>12}{'todo':>6}"
    for group, trials in groups.items():
        cells = []
        for kind in ("flag", "pass"):
            some = [trial for trial in trials if trial.kind == kind]
            cells.append(f"{sum(not trial.failed for trial in some)}/{len(some)}" if some else "-")
        todo = sum(trial.kind == "todo" for trial in trials)
        yield f"{group:{width}}{cells[0]:>12}{cells[1]:>12}{todo or '-':>6}"
    yield ""


def _facts_table(groups: Mapping[str, Sequence[Trial]]) -> Iterator[str]:
    """Count, for each predicate, the refuted sentences that are caught and the sound ones that are flagged.

    Those under todo count as refuted: the gap is to be seen.
    """
    rows = {**groups, "all": [trial for trials in groups.values() for trial in trials]}
    width = max(len("facts"), *map(len, rows)) + 2
    yield f"{'facts':{width}}{'refuted caught':>16}{'sound flagged':>16}{'todo':>6}"
    for group, trials in rows.items():
        sound = [trial for trial in trials if trial.kind == "pass"]
        refuted = [trial for trial in trials if trial.kind != "pass"]
        todo = sum(trial.kind == "todo" for trial in trials)
        cells = [_share(refuted), _share(sound)]
        yield f"{group:{width}}{cells[0]:>16}{cells[1]:>16}{todo or '-':>6}"
    yield ""


def _share(trials: Sequence[Trial]) -> str:
    if not trials:
        return "-"
    caught = sum(trial.caught for trial in trials)
    return f"{caught}/{len(trials)} {100 * caught / len(trials):3.0f} %"


def _failure(trial: Trial) -> Iterator[str]:
    from neurolint.drafts.quotes import shorten
    from neurolint.examples import name_of
    from neurolint.library.model import Rule
    from neurolint.reporters.visible import visible

    resting = "" if isinstance(trial.owner, Rule) else " that rests on a fact"
    wish = f"a finding{resting} ({trial.expected})" if trial.kind == "flag" else f"no finding{resting}"
    yield f"{visible(trial.owner.path)}: {name_of(trial.owner)}: {trial.kind} {trial.index}"
    yield f"    text: {shorten(visible(trial.example.text), 400)}"
    yield f"    expected {wish}; got {visible(trial.got)}"
    yield ""
