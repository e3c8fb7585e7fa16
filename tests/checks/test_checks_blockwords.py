"""Which blocks of a page may hold some phrases."""

from editorial_pages import page

from neurolint.checks.page.blockwords import block_words
from neurolint.language.phrases import Phrases

TEXT = "# Drops for a cough\n\nThey calm it.\n\n- Nobody knows why.\n\n```\ncalm\n```\n"


def test_blocks_are_told_by_their_words() -> None:
    made = page(TEXT)
    words, blocks = block_words(made), made.draft.blocks
    calm = words.holding(blocks, Phrases(["calm"]))
    assert [block.text.strip() for block in calm] == ["They calm it.", "calm"]
    assert words.holding(blocks, Phrases(["calm"]), Phrases(["cough"]))[0].kind == "heading"
    assert words.says(calm[0], Phrases(["they calm"]))
    assert list(words.find(calm[0], Phrases(["calm it"]))) == [(5, 12)]
    assert not words.says(calm[1], Phrases(["they calm"]))
    assert words.among(blocks, Phrases(["knows why"]))
    assert not words.among(blocks, Phrases(["calm nobody"]))


def test_a_mark_of_emphasis_hides_no_word() -> None:
    made = page("see \\_related\\_\n")
    block = made.draft.blocks[0]
    assert "_related_" in block.text
    assert block_words(made).may_hold(block, Phrases(["related"]))
