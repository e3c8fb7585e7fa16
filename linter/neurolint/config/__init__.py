"""The configuration of a project: found, read, checked, and what of it holds for a draft."""
