"""Write docs/rules/ from the rule files: `python docs/rules.py`."""

from __future__ import annotations

from pathlib import Path

from neurolint.library.load import load_library
from neurolint.reporters.rulepage import page_name, rule_index, rule_page

FOLDER = Path(__file__).resolve().parent / "rules"


def pages() -> dict[str, str]:
    """Return what each file of the folder is to hold, by its name."""
    rules = load_library().rules.values()
    made = {page_name(rule): "\n".join(rule_page(rule)) + "\n" for rule in rules}
    return {"README.md": "\n".join(rule_index(rules)) + "\n", **made}


def main() -> None:
    """Write the pages; remove those of rules that are gone."""
    FOLDER.mkdir(exist_ok=True)
    made = pages()
    for path in FOLDER.glob("*.md"):
        if path.name not in made:
            path.unlink()
    for name, text in made.items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
