"""What a draft was read to say: sentences, mentions of concepts, claims, and the verdict of the facts on each."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import Literal

from neurolint.drafts.model import Block, Draft
from neurolint.drafts.spans import Span
from neurolint.library.model import Fact, Severity
from neurolint.quickclass import dataclass

Strength = Literal["absolute", "direct", "can", "probable", "possible", "uncertain"]
Polarity = Literal["affirmed", "negated"]
Outcome = Literal["supported", "understated", "overstated", "contradicted", "outdated", "not-covered"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: where it stands in the rendered text of its block (code points, end exclusive)."""

    index: int
    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a concept is named, in the rendered text of a block.

    `how` says by what: a name, an abbreviation defined in the draft, a short name in company of a full one, a pronoun
    or a general noun that stands for it, or the topic of the page.
    """

    concept: str
    block: int
    start: int
    end: int
    how: Literal["name", "abbreviation", "shorthand", "anaphor", "topic"] = "name"


@dataclass(frozen=True, slots=True)
class Claim:
    """What a sentence asserts. `span` is its place in the source; `trace` tells how it was read, rule by rule.

    `degree` is a word for how often or which way, `places` are codes of the jurisdictions it speaks of, `figure` the
    lowest and highest number it gives (None: left open) with their unit. With `unknown` the subject is not in the
    vocabulary: it is the name that the draft uses. With `single` it is one of the class that is named, not all of it.
    `object_named` is false where the object is taken from what the text is about. `population` is the condition of the
    people in whom the object is meant, or that brings it about ("tiredness in people with Y"). With `taken` it is told
    how the subject is taken, in what amount or for how long.
    """

    subject: str
    predicate: str
    object: str
    polarity: Polarity
    strength: Strength
    span: Span
    block: int
    sentence: int
    subject_span: Span
    object_span: Span
    attribution: str = ""
    scope: tuple[str, ...] = ()
    relation: str = ""
    degree: str = ""
    places: tuple[str, ...] = ()
    figure: tuple[float | None, float | None, str] | None = None
    object_named: bool = True
    implied: bool = False
    unknown: bool = False
    trace: tuple[str, ...] = ()
    single: bool = False
    population: str = ""
    taken: bool = False


@dataclass(frozen=True, slots=True)
class Judgement:
    """A claim with what the facts make of it.

    `steps` are the inferences taken from the fact to the claim, each a sentence an editor can read; `level` is how
    grave the gap is, None when the claim may stand; `say` is wording that would pass. `holds_for` are the members of
    a class of which the claim is true, where it is not true of the whole class.
    """

    claim: Claim
    outcome: Outcome
    facts: tuple[Fact, ...] = ()
    steps: tuple[str, ...] = ()
    level: Severity | None = None
    say: str = ""
    holds_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read in one draft, in reading order.

    `taken_back` are the indexes of sentences that the author does not vouch for: myths, what others claim.
    """

    draft: Draft
    sentences: Sequence[Sentence]
    mentions: Sequence[Mention]
    judgements: Sequence[Judgement]
    taken_back: Set[int] = frozenset()

    def text(self, sentence: Sentence) -> str:
        """The rendered text of a sentence."""
        return self.block(sentence).text[sentence.start : sentence.end]

    def block(self, sentence: Sentence) -> Block:
        """The block a sentence stands in."""
        return self.draft.blocks[sentence.block]

    def span(self, sentence: Sentence) -> Span:
        """The source range of a sentence."""
        return self.block(sentence).rendered.span(sentence.start, sentence.end)
