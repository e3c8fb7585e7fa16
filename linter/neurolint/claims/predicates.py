"""The predicates and degrees that the engine knows by name."""

ADVICE = "recommended_for"
"""The predicate whose frames tell what should be done."""

COMPARED = "compared_with"
"""The predicate whose frames set two treatments against each other; their degree is the relation."""

HARM = "causes_side_effect"
"""The predicate whose frames tell what something brings about."""

EFFECTS = frozenset({"treats", ADVICE})
"""The predicates whose conditions are read as what the text is about."""

MECHANISM = "has_mechanism"
"""The predicate whose frames tell by what a treatment acts, or a condition comes about."""

SHARE = "prevalence"
"""The predicate whose frames tell how many have a condition."""

LISTED = "listed"
"""The degree of what is told as one of several in a list."""

SYMPTOM = "has_symptom"
"""The predicate whose frames tell what is a sign or symptom of a condition."""

PREVENTS = "prevents"
"""The degree of frames that tell that something makes a harm less likely."""

SOLE = "sole"
"""The degree of frames that tell that there is no other."""

SAFETY = frozenset({HARM, "contraindicated_with", "interacts_with"})
"""The predicates that tell what a treatment may do to people."""

LIFETIME, YEARLY = "lifetime", "yearly"
"""The times over which shares of people are counted: degrees of claims, and of facts a scope."""
