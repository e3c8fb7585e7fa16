"""Fuzzing of everything that reads what strangers wrote: `python -m fuzz --seconds 120`."""
