"""Lists of references: the titles of sources are not what a text says."""

from __future__ import annotations

import pytest
from claims_small import built_in

from neurolint.claims.read import read_claims
from neurolint.drafts.read import parse

CLAIM = "Kava cures anxiety"


def claimed(text: str) -> list[str]:
    """The words of what is claimed in a draft, read with the built-in reference."""
    judgements = read_claims(parse(text, "draft.md", "markdown"), built_in()).judgements
    return [text[j.claim.span.start : j.claim.span.end] for j in judgements]


@pytest.mark.parametrize(
    "text",
    [
        f"# Plants\n\nText.\n\n## References\n\n1. {CLAIM}. Journal 2006.\n2. Smith A. {CLAIM}. 2007.\n",
        f"# Plants\n\nText.\n\n## Sources\n\n### Journals\n\nSmith A. {CLAIM}. 2007.\n",
        f"# Plants\n\nText.\n\n_Sources:_\n\n- Clinic (2006). {CLAIM}, study finds.\n",
        f"# Plants\n\nText.\n\nSources: Smith A. {CLAIM}. 2007.\n",
        f"# Plants\n\nText.\n\nReferences:\n-Clinic (2006). {CLAIM}, study finds.\n",
        f"# Plants\n\nText.\n\n## Evidence used\n\nSmith A. {CLAIM}. 2007.\n",
        f"# Plants\n\nText.\n\nSmith AB, Jones C, et al. {CLAIM}. J Plants. 2007;12(3):45-52. doi:10.1/x\n",
        f"# Plants\n\nText.\n\nSource: Smith A, et al. {CLAIM}. J Plants. 2007;12:45.\n",
        f"# Plants\n\nText.\n\n**References:**\n\nSmith A. {CLAIM}. 2007.\n\nJones B. {CLAIM}. 2008.\n",
    ],
    ids=[
        "heading",
        "heading below it",
        "label and list",
        "label in the line",
        "another heading of sources",
        "a single reference",
        "a single reference behind a label",
        "label above lines",
        "label, paragraphs",
    ],
)
def test_a_list_of_references_claims_nothing(text: str) -> None:
    assert claimed(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"# Plants\n\nNote: {CLAIM}.\n",
        f"# Plants\n\n## Sources of calm\n\n{CLAIM}.\n",
        f"# Plants\n\nSources:\n\n- Smith A. 2007.\n\n## Conclusion\n\n{CLAIM}.\n",
        f"# Plants\n\nSources: Smith A. 2007.\n\n{CLAIM}.\n",
        f"# Plants\n\nText.\n\n{CLAIM} (J Plants. 2007;12(3):45-52).\n",
        f"# Plants\n\nText.\n\nSmith AB, Jones C. J Plants. 2007;12(3):45-52. {CLAIM}. {'They grow. ' * 20}\n",
        f"# Plants\n\nSmith AB, Jones C, et al. told us. {CLAIM} (J Plants. 2007;12(3):45-52).\n",
        f"# Plants\n\n**Studies:** {CLAIM}.\n",
    ],
    ids=[
        "another label",
        "another heading",
        "behind the next heading",
        "behind a label with its line",
        "before a reference in brackets",
        "behind a reference, with more to come",
        "before a reference in brackets, behind authors",
        "behind a label that is no list",
    ],
)
def test_what_stands_elsewhere_does(text: str) -> None:
    assert claimed(text) == [CLAIM]
