"""Articles of a health site that never was: alike in shape, different in words, many with an old mistake."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random

FALSE_CLAIMS = (
    "SSRIs are among the most effective treatments for nerve pain.",
    "Antidepressants such as ketamine work within hours.",
    "Arthritis is a neuropathic condition.",
    "Ibuprofen cures sciatica.",
    "Homeopathy relieves migraine.",
)
"""Sentences that the facts refute; an article with mistakes has one of them."""

_TOPICS: Mapping[str, Sequence[str]] = {
    "sciatica": ("a trapped nerve in the lower back", "pain down one leg"),
    "shingles": ("a virus that wakes again after years", "a band of blisters on one side"),
    "migraine": ("changes in how the brain handles signals", "a throbbing headache"),
    "osteoarthritis": ("worn cartilage in a joint", "stiffness after rest"),
    "carpal tunnel syndrome": ("a nerve squeezed at the wrist", "tingling fingers at night"),
    "fibromyalgia": ("a nervous system that turns pain up", "aching all over the body"),
    "tension headache": ("tight muscles of the neck and scalp", "a dull band around the head"),
    "plantar fasciitis": ("a strained band under the foot", "a stabbing heel in the morning"),
}
_PEOPLE = (
    "older adults",
    "people who sit all day",
    "new parents",
    "keen runners",
    "shift workers",
    "teachers",
)
_PLACES = ("at home", "at work", "on holiday", "in winter", "after an illness", "in a new job", "at night")
_ABOUT = (
    "{Topic} comes from {cause}.",
    "The first thing that most people notice is {sign}.",
    "It is seen in {people} more often than in others, and it can begin {place}.",
    "A flare may last for days or for weeks, and {people} often say that it comes back {place}.",
    "There is no single test for it, so a clinician listens and examines you.",
)
_CARE = (
    "Keep moving as far as the pain allows, also {place}.",
    "Write down what you did on the day before {sign} began.",
    "A warm pack is pleasant for some {people}, a cool one for others.",
    "Paracetamol can upset the liver when too much is taken, so count what you take {place}.",
    "Ibuprofen can irritate the stomach and may raise blood pressure in {people}.",
    "A physiotherapist can show exercises that fit {people}.",
)
_HELP = (
    "Call a doctor when {sign} gets worse within hours or when you feel weak.",
    "Go to hospital at once if you lose control of your bladder or cannot lift a foot.",
    "Ask a pharmacist before you combine medicines {place}.",
    "Tell your doctor about every medicine you take, herbs among them.",
)
_PAGE = """\
---
title: Living with {topic} {place}
author: Ann Lee, RN
reviewer: Bo Ek, MD
reviewed: 2026-0{month}-1{day}
---

# Living with {topic} {place}

{intro}

## What it is

{about}

## What you can do

{care}

## When to get help

{help}

## Sources

- National Health Service. {Topic}. 2025. https://www.nhs.uk/conditions/{slug}/
"""


def make_articles(count: int, *, seed: int = 1, folder: str = "articles") -> dict[str, str]:
    """Return `count` articles as text by path; two of five hold a false claim."""
    random = Random(seed)
    return {f"{folder}/{number:03}.md": _article(random, faulty=number % 5 < 2) for number in range(count)}


def _article(random: Random, *, faulty: bool) -> str:
    topic = random.choice(list(_TOPICS))
    cause, sign = _TOPICS[topic]
    place = random.choice(_PLACES)

    def told(templates: Sequence[str], count: int) -> list[str]:
        return [
            text.format(
                Topic=topic.capitalize(),
                cause=cause,
                sign=sign,
                people=random.choice(_PEOPLE),
                place=random.choice(_PLACES),
            )
            for text in random.sample(templates, count)
        ]

    care = told(_CARE, 4)
    if faulty:
        care.insert(random.randrange(len(care)), random.choice(FALSE_CLAIMS))
    return _PAGE.format(
        topic=topic,
        Topic=topic.capitalize(),
        slug=topic.replace(" ", "-"),
        place=place,
        month=random.randint(1, 9),
        day=random.randint(0, 9),
        intro=f"This page is for {random.choice(_PEOPLE)} and those who care for them.",
        about="\n".join(told(_ABOUT, 4)),
        care="\n\n".join(care),
        help="\n".join(f"- {text}" for text in told(_HELP, 3)),
    )
