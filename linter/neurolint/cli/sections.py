"""The help of a command with many options, in sections."""

from __future__ import annotations

from collections.abc import Mapping

import click

_SECTIONS: Mapping[str, tuple[str, ...]] = {
    "Report": ("format", "format_", "output", "statistics", "explain", "fail_on", "color", "timings"),
    "Rules and severities": ("select", "extend_select", "ignore", "profile", "audience", "kind", "spelling"),
    "Fixes": ("fix", "unsafe", "diff"),
    "Known findings and changes": ("baseline", "prune", "update", "since"),
    "Drafts": (
        "include",
        "exclude",
        "force_exclude",
        "respect_gitignore",
        "stdin_filename",
        "jurisdiction",
        "today",
    ),
    "Rules and facts of your own": ("rules", "reference"),
}
_REST = "Settings and others"
_ENOUGH = 8
"""With so many options a command has sections."""


class Sectioned(click.Command):
    """A command whose help has its options in sections, in the order of the table; what no section has comes last."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options into the formatter."""
        records = {
            str(parameter.name): record
            for parameter in self.get_params(ctx)
            if (record := parameter.get_help_record(ctx)) is not None
        }
        if len(records) < _ENOUGH:
            super().format_options(ctx, formatter)
            return
        for title, names in _SECTIONS.items():
            rows = [records.pop(name) for name in names if name in records]
            if rows:
                with formatter.section(title):
                    formatter.write_dl(rows)
        with formatter.section(_REST):
            formatter.write_dl(list(records.values()))
