"""What rules can be called by, in a configuration and on the command line: code, name, group and tag."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from neurolint.library.model import Rule

_EXACT, _GROUP, _TAG = 3, 2, 1


class RuleNames:
    """The rules by everything that they can be called by. Where a rule is named like a tag, it is the rule."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        rules = tuple(rules)
        self.codes: tuple[str, ...] = tuple(sorted(rule.code for rule in rules))
        self._codes: dict[str, frozenset[str]] = {}
        self._exactness: dict[str, int] = {}
        for exactness, names_of in ((_TAG, _tags), (_GROUP, _groups), (_EXACT, _own)):
            found: dict[str, set[str]] = {}
            for rule in rules:
                for name in names_of(rule):
                    found.setdefault(name, set()).add(rule.code)
            for name, codes in found.items():
                self._codes[name] = frozenset(codes)
                self._exactness[name] = exactness

    def __contains__(self, name: str) -> bool:
        return name in self._codes

    def __iter__(self) -> Iterator[str]:
        return iter(self._codes)

    def called(self, *names: str) -> frozenset[str]:
        """Return the codes of the rules that are called by one of some names; those of no rule are passed over."""
        return frozenset().union(*(self._codes.get(name, ()) for name in names))

    def exactness(self, name: str) -> int:
        """Return a number that rises with how exactly a name says which rules are meant."""
        return self._exactness[name]

    def unknown(self, name: str) -> str:
        """Return the words that tell that no rule is called so, with what was probably meant."""
        from neurolint.library.excerpts import did_you_mean, quoted

        if name.upper() in self:
            hint = f"; did you mean {quoted(name.upper())}"
        else:
            hint = did_you_mean(name, self._codes) or "; `neurolint rules` lists them"
        return f"no rule, group or tag is called {quoted(name)}{hint}"


def _own(rule: Rule) -> tuple[str, ...]:
    return rule.code, rule.name


def _groups(rule: Rule) -> tuple[str, ...]:
    return (rule.group,)


def _tags(rule: Rule) -> tuple[str, ...]:
    return rule.tags
