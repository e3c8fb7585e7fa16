"""What leads a list in: a sentence with a class or a claim that it leaves open, a heading, a title."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from neurolint.claims.arguments import Finder
from neurolint.claims.assertion import asserts
from neurolint.claims.discourse import Argument, Discourse
from neurolint.claims.fragments import begins_line, is_fragment, titles_list
from neurolint.claims.kinds.heads import Heads
from neurolint.claims.modifiers import PLAIN, Modality, modify
from neurolint.claims.negation import denials
from neurolint.claims.passage import Passage
from neurolint.claims.symptoms import read_ailing
from neurolint.claims.treats import Benefit, Opening, read_openings
from neurolint.claims.triggers.model import Trigger
from neurolint.claims.wording.benefits import Sense
from neurolint.claims.wording.whole import Wording
from neurolint.quickclass import dataclass

_DIRECT = Sense("direct")
_TAIL = 6  # words at the end of a lead-in in which it tells what follows


@dataclass(frozen=True, slots=True)
class LeadIn:
    """A sentence that a list goes on with: what it says with the place of the list members marked."""

    benefits: tuple[Benefit, ...]
    openings: tuple[Opening, ...]
    head: Argument | None
    ailing: tuple[Argument, ...] = ()
    """The condition whose symptoms the items name."""
    caused: tuple[Argument, ...] = ()
    """The condition whose causes the items name."""

    @property
    def promised(self) -> tuple[Argument, ...]:
        """The treatments of which the items tell what they help; none where the lead-in denies or doubts it."""
        return tuple(subject for one in self.openings if one.modality.firm for subject in one.subjects)


class Lists:
    """The lists of a draft. Feed it every sentence in order; it tells which lead-in a sentence goes on with.

    `leading` are the blocks that items name as their lead-in: what others would lead in, nobody asks.
    """

    __slots__ = ("_discourse", "_known", "_last", "_leading", "_running", "_wording")

    def __init__(self, wording: Wording, discourse: Discourse, leading: Collection[int]) -> None:
        self._wording = wording
        self._discourse = discourse
        self._leading = leading
        self._known: dict[int, LeadIn] = {}
        self._running: int | None = None  # the paragraph whose list goes on in plain paragraphs
        self._last = -1

    def lead_in(self, passage: Passage) -> LeadIn | None:
        """Return the lead-in that a sentence goes on with, None when it is no member of a list.

        Members are list items, and behind a colon also lines without a verb.
        """
        block = passage.block
        if block.kind == "item":
            return self._known.get(block.lead_in) if block.lead_in is not None else None
        if self._running is None or block.kind != "paragraph" or block.index > self._last + 1:
            return None
        if not begins_line(passage) or not is_fragment(passage, self._wording.lists.verbal):
            if passage.sentence.start == 0:
                self._running = None  # a paragraph that begins with a whole sentence ends the list
            return None
        self._last = block.index
        return self._known[self._running]

    def feed(self, passage: Passage, finder: Finder, heads: Heads, benefits: Sequence[Benefit]) -> None:
        """Take note of a sentence that leads a list in: a heading, one that ends in a colon, or a promise."""
        block = passage.block
        colon = passage.text.rstrip().endswith(":")
        runs = colon and block.kind == "paragraph"
        if not runs and block.index not in self._leading:
            return
        titles = not colon and titles_list(passage, self._wording.lists.verbal)
        if not colon and not titles and block.kind != "heading":
            return
        openings = tuple(read_openings(passage, finder, self._wording))
        if _warns(passage, self._wording):
            openings = tuple(one for one in openings if not one.objects)  # 'dangerous "miracle cures" for Y:'
        openings = openings or tuple(read_promises(passage, finder, self._wording, self._discourse))
        openings = openings or tuple(read_rankings(passage, finder, self._wording))
        head = _head(passage, self._wording, self._discourse, heads)
        ailing, caused = (
            read_ailing(passage, finder, self._wording, self._discourse, words, titles=titles)
            for words in (self._wording.symptoms, self._wording.lists.causes)
        )
        self._known[block.index] = LeadIn(tuple(benefits), openings, head, ailing, caused)
        harms = any(_harms(passage, i, self._wording) for i in range(len(passage.tokens)))
        ails = not openings and (harms or _tells_of_ailing(passage, finder, self._wording))
        if ailing or caused or ails:
            self._discourse.ail(block.index)
        if colon and _ends_in_use(passage, self._wording):
            self._discourse.use(block.index)
        else:
            subjects, doubted = _spoken_of(passage, finder, self._wording, self._discourse)
            self._discourse.lead(block.index, subjects, doubted=doubted)
        if runs:
            self._running, self._last = block.index, block.index


def _harms(passage: Passage, index: int, wording: Wording) -> bool:
    """Tell whether a word of a sentence stands for effects that nobody wants: "side effects"."""
    token, lists = passage.tokens[index], wording.lists
    return token.stem in lists.gains and passage.word(index - 1) in lists.unwanted


def _tells_of_ailing(passage: Passage, finder: Finder, wording: Wording) -> bool:
    """Tell whether a lead-in names a condition, no treatment, and speaks of how the condition shows."""
    symptoms = wording.symptoms
    if not finder.of_slot("condition") or finder.of_slot("treatment"):
        return False
    return any(t.word in symptoms.names for t in passage.tokens) or passage.says(symptoms.shown)


def _spoken_of(
    passage: Passage, finder: Finder, wording: Wording, discourse: Discourse
) -> tuple[list[str], bool]:
    """The treatments that items without a subject speak of: "X can:", "Benefits of X:", "X without the risks of Y:".

    Also whether the lead-in leaves it open that they do: "Benefits may include:".
    """
    lists, end = wording.lists, passage.sentence.end
    if not passage.tokens or not asserts(passage, wording.cues):
        return [], False
    last = passage.tokens[-1]
    at = (last.start, last.end)  # "Benefits of X may include:"
    if last.word in lists.leading:
        subjects = finder.subjects(last.start)
    else:
        behind = next(passage.find(lists.benefits), (0, 0))[1]
        named = [m for m in finder.of_slot("treatment") if behind and m.start >= behind]
        subjects = [Argument.of(m) for m in finder.group(named[0], "treatment")] if named else []
        if not subjects and passage.block.kind != "heading":
            spared = next(passage.find(lists.sparing), None)
            told = _gains(passage, wording) or spared
            subjects = finder.subjects(told[0]) if told else []
            topic = discourse.announced(passage) if told and not finder.of_slot("treatment") else None
            if told and topic and not subjects:
                subjects = [Argument(topic, *told, "topic")]
            if spared and told == spared:
                at = (spared[0], spared[0])
    bounds = (passage.sentence.start, end)
    modality = modify(passage, wording.cues, _DIRECT, bounds, bounds, at, end) if subjects else None
    if modality is None:
        return [], False
    if modality.polarity == "negated" or modality.strength in {"possible", "uncertain"}:
        return [], True
    return [a.concept for a in subjects], False


def _gains(passage: Passage, wording: Wording) -> tuple[int, int] | None:
    """Where the last words of a lead-in tell that benefits follow, None where they do not."""
    lists = wording.lists
    last = len(passage.tokens) - 1
    for i in range(last, max(-1, last - _TAIL), -1):
        token = passage.tokens[i]
        if token.stem in lists.gains and not _harms(passage, i, wording):
            beside = (passage.word(i - 1), passage.word(i + 1), passage.word(last))
            return (token.start, token.end) if not lists.reaching.isdisjoint(beside) else None
    return None


def read_promises(
    passage: Passage, finder: Finder, wording: Wording, discourse: Discourse
) -> Iterator[Opening]:
    """Yield what a lead-in promises of a treatment: "Indications of X:", "What can X treat?"."""
    lists = wording.lists
    bounds = (passage.sentence.start, passage.sentence.end)
    asked = passage.block.kind == "heading" and passage.says(lists.questions)
    if not asked and not asserts(passage, wording.cues):
        return
    hit = next(passage.find(lists.questions if asked else lists.promises), None)
    if hit is None or _of_use(passage, wording, hit[0]):
        return
    named = [m for m in finder.of_slot("treatment") if finder.may_act(m, bounds[1])]
    if named:
        subjects = [Argument.of(m) for m in finder.group(named[0], "treatment")]
    else:
        topic = discourse.announced(passage)
        subjects = [Argument(topic, *hit, "topic")] if topic else []
    if not subjects:
        return
    modality: Modality | None = PLAIN
    if not asked:
        modality = modify(passage, wording.cues, _DIRECT, bounds, hit, hit, bounds[1])
    if modality is not None:
        trigger = Trigger(*hit, None, _DIRECT, "active", name=passage.folded[slice(*hit)])
        yield Opening(trigger, tuple(subjects), (), modality)


def read_rankings(passage: Passage, finder: Finder, wording: Wording) -> Iterator[Opening]:
    """Yield what a lead-in says of the treatments that its items name: "The best remedies for Y are:"."""
    hit = next(passage.find(wording.lists.praised), None)
    if hit is None or not asserts(passage, wording.cues) or _warns(passage, wording):
        return
    first = passage.token_at(hit[0])
    if f"{passage.word(first)} {passage.word(first + 1)}" in wording.treats.role_neutral:
        return  # "the best known remedies" are only known
    objects = finder.objects_right(passage.token_at(hit[1]), _DIRECT)
    bounds = (passage.sentence.start, passage.sentence.end)
    if not objects or any(denials(passage, wording.cues, *bounds)):
        return
    modality = modify(passage, wording.cues, _DIRECT, bounds, hit, hit, bounds[1])
    if modality is not None and modality.firm:
        trigger = Trigger(*hit, None, _DIRECT, "active", name=passage.folded[slice(*hit)])
        yield Opening(trigger, (), tuple(objects), replace(modality, strength="can"))


def _warns(passage: Passage, wording: Wording) -> bool:
    """Tell whether a lead-in quotes praise or warns of it: "so-called remedies", 'these "cures" for Y'."""
    return '"' in passage.text or any(token.word in wording.lists.scorned for token in passage.tokens)


def _of_use(passage: Passage, wording: Wording, at: int) -> bool:
    """Tell whether words of use stand right before an offset: "used for a wide range of conditions, such as:"."""
    uses = wording.lists.uses.find(passage.folded, passage.sentence.start, at)
    return any(not passage.folded[end:at].strip() for _, end in uses)


def _ends_in_use(passage: Passage, wording: Wording) -> bool:
    """Tell whether a lead-in ends with words of use: "X is used to:", "People take it for:"."""
    ends = {passage.tokens[-1].end} if passage.tokens else set[int]()
    return any(end in ends for _, end in passage.find(wording.lists.used))


def _head(passage: Passage, wording: Wording, discourse: Discourse, heads: Heads) -> Argument | None:
    """The class whose members a list will name: "Pain that … include:", "antidepressants such as:".

    Of questions, only a heading that ends in the class leads in its members: "What are the types of C?".
    """
    end = passage.sentence.end
    asks = passage.word(0) in wording.cues.questions
    if asks and passage.block.kind == "heading" and not passage.unasserted:
        end = len(passage.folded[:end].rstrip(" ?"))
        kinds_of = list(passage.find(wording.kinds.kinds_of))
        named = [m for m in passage.mentions if m.end == end]
        if not kinds_of or not named or passage.folded[kinds_of[-1][1] : named[0].start].strip():
            return None
    elif asks or not asserts(passage, wording.cues):
        return None
    hits = list(passage.find(wording.kinds.include))
    cue = next(
        (hit for hit in hits if not passage.folded[hit[1] : end].replace("the following", "").strip(" :")),
        None,
    )
    if cue is None and passage.says(wording.kinds.kinds_of):
        cue = (len(passage.folded[:end].rstrip(" :")), end)  # "Types of antidepressant:"
    if cue is None:
        return None
    named = [
        m
        for m in passage.mentions
        if m.end <= cue[0] and discourse.slot(m.concept) in {"treatment", "condition"}
    ]
    if not named:
        return None
    first, last = named[0], named[-1]
    behind = passage.folded[first.end : first.end + 8].lstrip()
    head = first if behind.startswith(tuple(sorted(wording.grammar.defining))) else last
    if head is last and passage.folded[last.end : cue[0]].strip(" ,()"):
        return None
    if not heads.leads(head):
        return None  # "alternatives to X include:", "causes of X include:"
    concept = head.concept
    if discourse.slot(concept) == "condition":
        concept = discourse.narrowed(passage, concept)
    return Argument(concept, head.start, head.end, "name" if concept == head.concept else "topic")
