"""How sellers and grateful patients say that a treatment helps, each wording beside what it must not be taken for."""

from __future__ import annotations

import pytest
from claims_small import said

CAN = """
Duloxetine can be used to treat any kind of nerve pain.
The best thing you can do for your nerve pain is duloxetine.
You can find relief from nerve pain with duloxetine.
Duloxetine can do a lot for nerve pain.
"""

CURES = """
Kiss your nerve pain goodbye with duloxetine.
Duloxetine sends nerve pain packing.
Duloxetine means an end to nerve pain.
I healed my nerve pain using duloxetine.
There is a natural cure for nerve pain: duloxetine.
Put on duloxetine and feel your nerve pain melt away.
A proven treatment for nerve pain, duloxetine is gentle.
Duloxetine for nerve pain: proven relief
Reverse your nerve pain with duloxetine.
Duloxetine has freed countless people from nerve pain.
"""

HELPS = """
For nerve pain, duloxetine offers marvellous treatment.
Duloxetine is a great support for people with nerve pain.
Conditions aided by duloxetine include nerve pain.
Nerve pain is very responsive to duloxetine.
Nerve pain is one of the complaints most responsive to duloxetine.
Nerve pain stands no chance against duloxetine.
Nerve pain yields to duloxetine.
People with nerve pain feel much better after duloxetine.
People with nerve pain do well on duloxetine.
Nerve pain lifts with duloxetine.
Nerve pain improves within weeks of starting duloxetine.
Nerve pain disappeared within a few days of duloxetine.
After three months of duloxetine, her nerve pain was gone.
After three months of duloxetine her nerve pain had disappeared.
Just take duloxetine and your nerve pain will disappear.
Thanks to duloxetine, thousands live without nerve pain.
Duloxetine is the road to a life without nerve pain.
No more nerve pain thanks to duloxetine.
Less nerve pain with duloxetine.
Duloxetine turned her nerve pain around.
Patients on duloxetine see their nerve pain improve.
The improvement nerve pain patients make with duloxetine is known.
The high efficacy of duloxetine in the treatment of nerve pain is clear.
Our success rate with duloxetine for nerve pain is excellent.
When it comes to nerve pain, duloxetine shines.
The benefits of duloxetine for nerve pain are numerous.
Relief from nerve pain starts with duloxetine.
Get relief from nerve pain through duloxetine.
Duloxetine means relief from nerve pain.
Duloxetine is your path to relief from nerve pain.
Duloxetine paves the way for recovery from nerve pain.
They use duloxetine to treat nerve pain successfully.
Duloxetine is successfully used in nerve pain.
One drug stands out for nerve pain: duloxetine.
Duloxetine keeps nerve pain away.
Duloxetine gets nerve pain under control.
By easing nerve pain, duloxetine works.
Known for its ability to ease nerve pain, duloxetine is old.
Duloxetine has nerve pain-fighting power.
Duloxetine is a nerve pain buster.
Duloxetine and nerve pain: a natural cure
Top remedy for nerve pain: duloxetine
Duloxetine – your ally against nerve pain
Duloxetine's benefits for nerve pain are well documented.
Among the benefits of duloxetine is relief from nerve pain.
Duloxetine goes a long way towards easing nerve pain.
Duloxetine has a lot to offer people with nerve pain.
Duloxetine excels at treating nerve pain.
Duloxetine packs a punch against nerve pain.
Duloxetine is just what the doctor ordered for nerve pain.
Duloxetine is the way to go for nerve pain.
Duloxetine is best if your nerve pain is bad.
Duloxetine succeeds where other drugs fail in nerve pain.
Duloxetine takes the sting out of nerve pain.
Duloxetine is of great use in nerve pain.
Does duloxetine help nerve pain? The short answer is yes.
Nerve pain? Duloxetine is the solution.
You will see the amazing effects of duloxetine on nerve pain.
Duloxetine can undo nerve pain.
Natural relief for nerve pain: duloxetine
Nerve pain goes away once you start duloxetine.
As soon as you start taking duloxetine, your nerve pain disappears.
To get rid of nerve pain, take duloxetine.
It was duloxetine that ended nerve pain for her.
What really relieves nerve pain is duloxetine.
The one thing that worked for nerve pain was duloxetine.
All it takes to end nerve pain is duloxetine.
What your nerve pain needs is duloxetine.
Duloxetine: freedom from nerve pain
Duloxetine for nerve pain: it works!
Goodbye nerve pain, hello duloxetine.
More duloxetine, less nerve pain.
Nerve pain free thanks to duloxetine.
No more nerve pain, thanks to duloxetine.
Duloxetine: no more nerve pain
A life without nerve pain is possible with duloxetine.
Freedom from nerve pain starts with duloxetine.
Duloxetine's success with nerve pain is well documented.
Nerve pain meets its match in duloxetine.
Duloxetine helps you leave nerve pain behind.
How to get rid of nerve pain: take duloxetine.
To be free of nerve pain, all you need is duloxetine.
Research leaves no doubt about duloxetine for nerve pain.
The effects of duloxetine on nerve pain are nothing short of miraculous.
The healing power of duloxetine over nerve pain is known.
Duloxetine lets you wake up without nerve pain.
Duloxetine helps nerve pain sufferers.
Duloxetine is effective as a treatment for nerve pain.
"""

DENIES = """
Doctors do not use duloxetine to treat nerve pain successfully.
Patients on duloxetine rarely see their nerve pain improve.
Nerve pain rarely lifts with duloxetine.
Nerve pain does not lift with duloxetine.
Duloxetine is no path to relief from nerve pain.
Duloxetine does not let you wake up without nerve pain.
"""

DOUBTS = """
People hoping to find relief from nerve pain with duloxetine will be let down.
Duloxetine will not put an end to nerve pain.
Duloxetine does not mean an end to nerve pain.
No trial has confirmed the efficacy of duloxetine in nerve pain.
Nerve pain eases with or without duloxetine.
"""

NOTHING = """
Less nerve pain with duloxetine than with acupuncture.
There was less nerve pain with duloxetine than with acupuncture.
Nerve pain is not very responsive to duloxetine.
Stop duloxetine and your nerve pain will go away.
Stop taking duloxetine and your nerve pain will disappear.
Once you stop duloxetine and rest, your nerve pain will disappear.
After stopping duloxetine her nerve pain was gone.
After two weeks off duloxetine her nerve pain was gone.
After three months without duloxetine, her nerve pain was gone.
Without duloxetine, your nerve pain will go away.
The alleged benefits of duloxetine for nerve pain are numerous.
Do the benefits of duloxetine for nerve pain outweigh its harms?
Tests of duloxetine in nerve pain improve within weeks of starting.
Is duloxetine the solution to nerve pain?
When it comes to nerve pain, duloxetine works no better than placebo.
When it comes to nerve pain, duloxetine is not second to none.
Nerve pain buster: is duloxetine worth it?
Duloxetine is not the way to go for nerve pain.
Duloxetine: a proven treatment for nerve pain?
Duloxetine is sold as a cure: your nerve pain will go away, they say.
They promise that duloxetine will send nerve pain packing.
Duloxetine and your nerve pain will be discussed.
Tell your doctor about duloxetine and your nerve pain.
Take duloxetine with food, and see your doctor if your nerve pain gets worse.
Take duloxetine as prescribed, and your nerve pain will be reviewed.
Relief from nerve pain is not available with duloxetine.
Relief from nerve pain is rarely possible with duloxetine.
Duloxetine can be used to treat most types of nerve pain.
Duloxetine should not be used to treat any kind of nerve pain.
No more duloxetine for nerve pain.
Nerve pain relief: duloxetine or acupuncture?
Nerve pain relief: duloxetine, acupuncture and other options
Top treatments for nerve pain: duloxetine and acupuncture
Duloxetine for nerve pain: the real remedy?
Reach for duloxetine only if nerve pain strikes hard.
Never reach for duloxetine when nerve pain strikes.
The positive effects of duloxetine on nerve pain remain to be shown.
A traditional remedy for nerve pain, duloxetine has not been shown to work.
After six weeks of duloxetine, the nerve pain was gone in half of both groups.
Doctors often reach for duloxetine when nerve pain strikes.
Duloxetine's effect on nerve pain is well established: it has none.
He tried to beat his nerve pain with duloxetine.
When it comes to safety in nerve pain, duloxetine shines.
Nerve pain goes away once you stop duloxetine.
Nerve pain may go away once you start duloxetine.
Nerve pain does not go away once you start duloxetine.
Tell your doctor if your nerve pain does not go away once you start duloxetine.
To relieve nerve pain, do not take duloxetine.
It was not duloxetine that ended nerve pain for her.
What relieves nerve pain is not known, but duloxetine is tried.
Duloxetine: freedom from nerve pain?
Duloxetine for nerve pain: does it work?
Duloxetine for nerve pain: what works
A life without nerve pain is not possible with duloxetine.
Duloxetine: the end of a myth about nerve pain
Freedom from nerve pain is rarely reached with duloxetine.
What nerve pain is, and what duloxetine is
To relieve nerve pain, ask about duloxetine.
Duloxetine left nerve pain research behind.
The effects of duloxetine on nerve pain are small.
Nerve pain sufferers often try duloxetine.
How to get rid of nerve pain: do not take duloxetine.
"""


def _each(table: str, expected: str) -> list[tuple[str, str]]:
    return [(line, expected) for line in table.strip().splitlines()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *_each(HELPS, "affirmed direct"),
        *_each(CURES, "affirmed absolute"),
        *_each(CAN, "affirmed can"),
        *_each(DOUBTS, "affirmed uncertain"),
        *_each(DENIES, "negated direct"),
    ],
)
def test_what_is_said_of_a_benefit(text: str, expected: str) -> None:
    claims = said(text, "treats")
    assert {(c.subject, c.object, f"{c.polarity} {c.strength}") for c in claims} == {
        ("duloxetine", "neuropathic-pain", expected)
    }


@pytest.mark.parametrize("text", NOTHING.strip().splitlines())
def test_what_says_nothing_of_a_benefit(text: str) -> None:
    assert said(text, "treats") == []
