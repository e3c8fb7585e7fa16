"""What is read of sentences about harms, interactions, approvals and figures, predicate by predicate."""

from __future__ import annotations

import pytest
from relations_small import house, known, told, with_facts

from neurolint.claims.read import read_claims
from neurolint.drafts.read import parse
from neurolint.library.model import Fact

Row = tuple[str, list[str]]


def rows(table: str) -> list[Row]:
    """A table of sentences, each with what it says behind "=>": several claims parted by "&", or nothing."""
    lines = [line.split("=>") for line in table.strip().splitlines()]
    return [
        (text.strip(), [part.strip() for part in said.split("&") if part.strip()]) for text, said in lines
    ]


HARMS = """
Skipping one dose of dorin will do no harm. =>
Dorin will do no harm. => not dorin causes_side_effect adverse-event
Not everyone who takes dorin gets gout. =>
Everyone who takes dorin gets gout. => dorin causes_side_effect gout; in-all
Dorin is where gout starts. => dorin causes_side_effect gout
Behind most gout stands dorin. => dorin causes_side_effect gout
Dorin is the hidden reason for your gout. => dorin causes_side_effect gout
Dorin is no reason for gout. =>
Blame dorin for your gout. => dorin causes_side_effect gout
Do not blame dorin for your gout. => not dorin causes_side_effect gout
Dorin: the silent trigger of gout => dorin causes_side_effect gout
Dorin leaves men fast pulse. => dorin causes_side_effect high-pulse
Dorin side effects: none. => not dorin causes_side_effect adverse-event; absolute
Side effects of dorin: none. => not dorin causes_side_effect adverse-event; absolute
Side effects of dorin: nausea. =>
Is dorin behind gout? Sadly, yes. => dorin causes_side_effect gout
Is dorin behind gout? =>
Is the mumps behind gout? Yes. => mumps causes_side_effect gout
The risk of gout from dorin is zero. => not dorin causes_side_effect gout; no-risk
The risk of gout with dorin is simply nil. => not dorin causes_side_effect gout; no-risk
There is absolutely no risk of gout with dorin. => not dorin causes_side_effect gout; no-risk
The risk of gout from dorin is low. => not dorin causes_side_effect gout; rare
Chemists say the risk of gout from dorin is zero. => not dorin causes_side_effect gout; no-risk
Is the risk of gout from dorin zero? =>
Dorin carries a gout risk of zero. => not dorin causes_side_effect gout; no-risk
Gout after dorin simply does not happen. => not dorin causes_side_effect gout
Nobody ever got gout from dorin. => not dorin causes_side_effect gout
In one trial nobody got gout from dorin. =>
There is no such thing as dorin gout. => not dorin causes_side_effect gout
Dorin has never caused gout. => not dorin causes_side_effect gout; everyone
Dorin has rarely caused gout. => not dorin causes_side_effect gout; rare
Gout from dorin is a myth. => not dorin causes_side_effect gout
Gout from dorin is no myth. =>
The idea that dorin causes gout is outdated. => not dorin causes_side_effect gout
The idea that dorin causes gout is not new. =>
It is a myth that dorin has no side effects. =>
Is gout from dorin a myth? =>
Sellers say that gout from dorin is a myth. =>
No one has ever become addicted to dorin. => not dorin causes_side_effect dependence-liability
Getting hooked on dorin is unheard of. => not dorin causes_side_effect dependence-liability
It is a myth that dorin is addictive. => not dorin causes_side_effect dependence-liability
Dorin can be taken for years without becoming dependent. => not dorin causes_side_effect dependence-liability; can
Dorin gets people hooked. => dorin causes_side_effect addiction
Dorin never hurt anyone. => not dorin causes_side_effect adverse-event
Dorin can't do you any harm. => not dorin causes_side_effect adverse-event; absolute
High doses of dorin are perfectly safe. => not dorin causes_side_effect adverse-event
High doses of dorin are safe for most people. =>
There is no upper limit for dorin. => not dorin causes_side_effect adverse-event
As a safe remedy, dorin is cheap. => not dorin causes_side_effect adverse-event
You can safely double up on dorin. => not dorin causes_side_effect adverse-event
The worst dorin can do is make you sleepy. => dorin causes_side_effect sedation; only
Children who never get dorin do not get mumps. => dorin causes_side_effect mumps
Dorin contributes to gout. => dorin causes_side_effect gout
Dorin does not contribute to gout. => not dorin causes_side_effect gout
Dorin produces nausea. => dorin causes_side_effect nausea
Dorin creates gout. => dorin causes_side_effect gout
Dorin drives gout. => dorin causes_side_effect gout
Mumps provokes gout. => mumps causes_side_effect gout
Dorin brings about gout. => dorin causes_side_effect gout
Dorin sets off gout. => dorin causes_side_effect gout
Dorin doubles the risk of gout. => dorin causes_side_effect gout
Dorin is to blame for gout. => dorin causes_side_effect gout
Dorin is not to blame for gout. =>
Dorin is largely responsible for the rise in gout. => dorin causes_side_effect gout
The doctor is responsible for gout clinics. =>
Dorin plays a major role in gout. => dorin causes_side_effect gout
Dorin plays no role in gout. => not dorin causes_side_effect gout
Gout is the direct result of dorin. => dorin causes_side_effect gout
Gout is not the result of dorin. =>
Gout can be traced back to dorin. => dorin causes_side_effect gout; can
Gout cannot be traced back to dorin. =>
Gout occurs because of dorin. => dorin causes_side_effect gout
The true culprit behind gout is dorin. => dorin causes_side_effect gout
One cause of gout is dorin. => dorin causes_side_effect gout
Causes of gout include dorin. => dorin causes_side_effect gout
Among the main causes of gout is dorin. => dorin causes_side_effect gout
The risk of gout rises with dorin. => dorin causes_side_effect gout
The risk of gout rises with age. =>
The risk of gout is higher with dorin. => dorin causes_side_effect gout
The risk of gout is no higher with dorin. =>
Dorin often causes less nausea. =>
Dorin often leads to relief of gout. =>
Most people on dorin get fewer bouts of gout. =>
Dorin has no harmful effects whatsoever. => not dorin causes_side_effect adverse-event; absolute
Dorin has never been linked to any serious harm. => not dorin causes_side_effect adverse-event
Dorin has no bearing on the risk of gout. => not dorin causes_side_effect gout
Dorin may help, but it has no bearing on the pulse. => not dorin causes_side_effect pulse
Dorin can be taken without any effect on the stomach. => not dorin causes_side_effect stomach; can
Dorin has little effect on the stomach. => not dorin causes_side_effect stomach; rare
There is no need to check the pulse during treatment with dorin. => not dorin causes_side_effect pulse; probable
There is a need to check the pulse during treatment with dorin. =>
The pulse need not be monitored on dorin. => not dorin causes_side_effect pulse; probable
Nobody ever ended up in hospital because of dorin. => not dorin causes_side_effect adverse-event
Regulators have declared dorin safe. => not dorin causes_side_effect adverse-event
Sellers have declared dorin safe. =>
Dorin often causes gout. => dorin causes_side_effect gout; usual
Gout is a common side effect of dorin. => dorin causes_side_effect gout; usual
Most people on dorin develop gout. => dorin causes_side_effect gout; usual
Dorin played no part in his gout. => not dorin causes_side_effect gout
Drugs that cause nausea include dorin. => dorin causes_side_effect nausea
Drugs that cause nausea: dorin and tamol. => dorin causes_side_effect nausea & tamol causes_side_effect nausea
Doors that cause nausea include dorin. =>
Dorin causes a rash. => dorin causes_side_effect rash
Dorin caused a severe, bad rash. => dorin causes_side_effect rash
Velin and dorin cause nausea. => velin causes_side_effect nausea & dorin causes_side_effect nausea
Dorin causes nausea and a rash. => dorin causes_side_effect nausea & dorin causes_side_effect rash
Dorin can cause a rash. => dorin causes_side_effect rash; can
Dorin may cause a rash. => dorin causes_side_effect rash; possible
Dorin always causes a rash. => dorin causes_side_effect rash; absolute
There is no evidence that dorin causes a rash. => dorin causes_side_effect rash; uncertain
Dorin does not cause a rash. => not dorin causes_side_effect rash
Every calmer causes nausea. => calmer causes_side_effect nausea; everyone
Dorin led to stomach bleeding. => dorin causes_side_effect bleed
Dorin brought on nausea. => dorin causes_side_effect nausea
Dorin gives people nausea. => dorin causes_side_effect nausea
Dorin raises the risk of stomach bleeding. => dorin causes_side_effect bleed
Dorin carries a high risk of stomach bleeding. => dorin causes_side_effect bleed
Nausea is caused by dorin. => dorin causes_side_effect nausea
Mumps is the main cause of gout. => mumps causes_side_effect gout
Dorin is a common cause of gout. => dorin causes_side_effect gout
Dorin looks for the cause of gout. =>
Dorin treats the triggers of gout. =>
Dorin takes away the rash caused by mumps. => mumps causes_side_effect rash
Dorin makes the stomach work. =>
Mumps does not cause gout. => not mumps causes_side_effect gout
The mumps cannot cause gout. => not mumps causes_side_effect gout; everyone
Mild mumps does not cause gout. =>
Not all mumps causes gout. =>
Many mumps do not cause gout. =>
Dorin causes nausea during tamol treatment. => dorin causes_side_effect nausea
Sleep during tamol treatment causes nausea. =>
Dorin kills germs, which cause gout. =>
Dorin blocks the enzymes that cause nausea. =>
Dorin, which causes nausea, is old. => dorin causes_side_effect nausea
Dorin pills, which cause nausea, are old. => dorin causes_side_effect nausea
Dorin is a drug that causes nausea. => dorin causes_side_effect nausea
Dorin is old and does not damage the stomach. => not dorin causes_side_effect stomach; harmed
Dorin soothes a damaged stomach. =>
Dorin soothes the damaged and sore stomach. =>
Dorin goes to work on damaged stomachs. =>
Dorin damaged stomachs. => dorin causes_side_effect stomach; harmed
Dorin works on sore and damaged nerves. =>
Dorin eases the burden of gout. =>
Dorin reduces the risk of a rash. => dorin causes_side_effect rash; prevents
Dorin was shown to reduce the risk of a rash. => dorin causes_side_effect rash; prevents
Dorin is taken with food to reduce the risk of a rash. =>
Prescribing of dorin is kept low to cut the risk of nausea. =>
Dorin is highly addictive. => dorin causes_side_effect addiction
Dorin is non-addictive. => not dorin causes_side_effect dependence-liability
Dorin is not addictive. => not dorin causes_side_effect dependence-liability
Dorin lowers the risk of stomach bleeding. => dorin causes_side_effect bleed; prevents
Dorin damages the stomach. => dorin causes_side_effect stomach; harmed
Dorin lowers the pulse. => dorin causes_side_effect pulse; lowered
Dorin raises your pulse. => dorin causes_side_effect pulse; raised
Dorin improves the gut. => dorin causes_side_effect gut; improved
Dorin is good for the stomach. => dorin causes_side_effect stomach; improved
Dorin has no effect on the pulse. => not dorin causes_side_effect pulse
There is no risk of stomach bleeding with dorin. => not dorin causes_side_effect bleed; no-risk
There is no known risk of stomach bleeding with dorin. => not dorin causes_side_effect bleed
Dorin is free of nausea. => not dorin causes_side_effect nausea
Nausea due to dorin is common. => dorin causes_side_effect nausea
Relief of their nausea due to dorin is common. =>
Nausea decreased as a result of dorin. =>
Nausea on dorin is extremely rare. => not dorin causes_side_effect nausea; rare
Dorin rarely causes nausea. => not dorin causes_side_effect nausea; rare
Dorin has no link to nausea. => not dorin causes_side_effect nausea
Dorin has no side effects. => not dorin causes_side_effect adverse-event; absolute
There are no risks to dorin. => not dorin causes_side_effect adverse-event; absolute
Dorin is completely safe. => not dorin causes_side_effect adverse-event; absolute
Dorin is harmless. => not dorin causes_side_effect adverse-event; absolute
Dorin cannot cause harm. => not dorin causes_side_effect adverse-event; absolute
Dorin is said to have no side effects. => not dorin causes_side_effect adverse-event; possible
Dorin has no serious side effects. => not dorin causes_side_effect adverse-event
Dorin carries no risk of stomach bleeding. => not dorin causes_side_effect bleed; no-risk
People become addicted to dorin. => dorin causes_side_effect dependence-liability
You cannot become addicted to dorin. => not dorin causes_side_effect dependence-liability
You can take too much dorin. =>
The paper which suggested that dorin causes a rash was retracted. =>
That dorin causes a rash is a theory which the evidence does not support. =>
Dorin is not completely safe. => dorin causes_side_effect adverse-event; possible
Dorin is far from harmless. => dorin causes_side_effect adverse-event; possible
Dorin is safe. => not dorin causes_side_effect adverse-event
Dorin is a safe option. => not dorin causes_side_effect adverse-event
Dorin is a safe option when used as directed. =>
Dorin is safe when used as directed. =>
Dorin has few side effects. => not dorin causes_side_effect adverse-event; slight
Does dorin cause a rash? =>
It is a myth that dorin causes a rash. => not dorin causes_side_effect rash
Myth: Dorin has no side effects. =>
If dorin causes a rash, stop it. =>
Whether dorin causes a rash is unknown. =>
Dorin causes a rash in mice. =>
The seller claims that dorin has no side effects. =>
Stopping dorin causes nausea. =>
There is no link between dorin and nausea. => not dorin causes_side_effect nausea
The trial found no link between dorin and nausea. => not dorin causes_side_effect nausea; possible
Dorin has never been linked to nausea. => not dorin causes_side_effect nausea
Nausea is unheard of with dorin. => not dorin causes_side_effect nausea
Dorin does not impair the pulse. => not dorin causes_side_effect pulse
Dorin does no damage to the stomach. => not dorin causes_side_effect stomach
Dorin makes nausea less likely. => dorin causes_side_effect nausea; prevents
Dorin makes nausea more likely. => dorin causes_side_effect nausea; probable
Dorin makes you sick. => dorin causes_side_effect nausea
You will not feel sick on dorin. => not dorin causes_side_effect nausea
Dorin did not impair the pulse. =>
Nobody gets a rash from dorin. => not dorin causes_side_effect rash
People on dorin need not worry about nausea. => not dorin causes_side_effect nausea
Dorin does not cause nausea even when taken daily. => not dorin causes_side_effect nausea
Dorin does not cause nausea however much you take. => not dorin causes_side_effect nausea
Dorin does not cause nausea unless taken daily. =>
Because it holds only herbs, dorin cannot cause nausea. => not dorin causes_side_effect nausea; everyone
Other calmers cause nausea. =>
Nausea is caused by other calmers. =>
In gout, dorin causes a rash. => dorin causes_side_effect rash
No drug is completely safe. => entity-drug causes_side_effect adverse-event; possible
It has no side effects. =>
Our therapy has no side effects. => not entity-drug causes_side_effect adverse-event; absolute
A therapy with no side effects is rare. =>
Dorin is old. It has no side effects. => not dorin causes_side_effect adverse-event; absolute
"""

USES = """
Dorin is old, so children can safely take it. => not dorin contraindicated_with childhood; allowed
Dorin is old and people with gout can safely take it. => not dorin contraindicated_with gout; allowed
Children can safely take it. =>
For people with gout, dorin is the wrong choice. =>
For children, dorin is an excellent option. => not dorin contraindicated_with childhood
Children can benefit from dorin. => not dorin contraindicated_with childhood; allowed
Dorin is the one to avoid in gout. => dorin contraindicated_with gout
Dorin is safe in children. => not dorin contraindicated_with childhood
Dorin is safe in gout and mumps. => not dorin contraindicated_with gout & not dorin contraindicated_with mumps
Dorin is safe during gout. => not dorin contraindicated_with gout
Dorin can be used safely in gout. => not dorin contraindicated_with gout
Dorin is the best medicine for children. => not dorin contraindicated_with childhood
Dorin is recommended for children. => not dorin contraindicated_with childhood
Dorin is probably safe in children. => not dorin contraindicated_with childhood; probable
Dorin may be safe in children. => not dorin contraindicated_with childhood; possible
Dorin is not safe in children. => dorin contraindicated_with childhood; possible
Dorin is never safe in children. => dorin contraindicated_with childhood; possible
Dorin is contraindicated in gout. => dorin contraindicated_with gout
Dorin is not contraindicated in gout. => not dorin contraindicated_with gout
Dorin must never be used in children. => dorin contraindicated_with childhood
Dorin must not be combined with tamol. => dorin contraindicated_with tamol
Dorin is banned in children. => dorin contraindicated_with childhood
Dorin is not recommended for children. =>
Is dorin safe in children? =>
If dorin is safe in children, use it. =>
Dorin is kept away from children. =>
Children can be prescribed dorin. => not dorin contraindicated_with childhood; allowed
People who have had gout can be given dorin. => not dorin contraindicated_with gout; allowed
Gout patients may continue dorin. => not dorin contraindicated_with gout; allowed
You can keep taking dorin despite gout. => not dorin contraindicated_with gout; allowed
Even with gout, you can still take dorin. => not dorin contraindicated_with gout; allowed
Gout patients can safely take dorin. => not dorin contraindicated_with gout
Dorin is allowed in gout. => not dorin contraindicated_with gout; allowed
Dorin can be taken with severe gout. => not dorin contraindicated_with gout; allowed
Gout is no obstacle to treatment with dorin. => not dorin contraindicated_with gout; allowed
Gout does not rule out dorin. => not dorin contraindicated_with gout; allowed
There is no reason to avoid dorin in gout. => not dorin contraindicated_with gout; allowed
Dorin is an acceptable choice for children. => not dorin contraindicated_with childhood
Dorin is a suitable gout remedy for children. => not dorin contraindicated_with childhood
It is fine for children to take dorin. => not dorin contraindicated_with childhood
For children, dorin is safe. => not dorin contraindicated_with childhood
Dorin is not an acceptable choice for children. => dorin contraindicated_with childhood; possible
For children, dorin is not safe. =>
Children may be given dorin by mistake. =>
Gout is a reason to avoid dorin. =>
Gout does not rule out rest, but dorin is gone. =>
Feel free to take dorin if you have gout. => not dorin contraindicated_with gout; allowed
Nothing speaks against dorin in gout. => not dorin contraindicated_with gout; allowed
Dorin suits people with gout. => not dorin contraindicated_with gout; allowed
Because it holds only herbs, dorin is safe in children. => not dorin contraindicated_with childhood
Children cannot take dorin. =>
Dorin is a suitable remedy for children over twelve. =>
Dorin is a good medicine for people with mumps. =>
Dorin can be used with caution in gout. =>
Dorin is a good medicine for children who cannot take tamol. =>
"""

PAIRS = """
Adding dorin to tamol is no problem. => not dorin interacts_with tamol; allowed
Dorin can be taken on top of tamol. => not dorin interacts_with tamol; allowed
Dorin must not be taken on top of tamol. =>
Dorin plays nicely with all medicines. => not dorin interacts_with entity-drug
Dorin does not interact with other medicines. => not dorin interacts_with entity-drug
If you take tamol, dorin will make it stronger. => dorin interacts_with tamol; raised
Anyone on tamol can safely add dorin. => not dorin interacts_with tamol; allowed
Can anyone on tamol safely add dorin? =>
Dorin may be added to tamol without any precautions. => not dorin interacts_with tamol; allowed
Dorin may be added to tamol. =>
Dorin poses no problem for people on tamol. => not dorin interacts_with tamol; allowed
Dorin is contraindicated for anyone on tamol. => dorin interacts_with tamol
While you are taking dorin, avoid tamol. => dorin interacts_with tamol
Keep away from tamol while you are on dorin. => dorin interacts_with tamol
Dorin makes tamol stronger. => dorin interacts_with tamol; raised
Dorin blunts the effect of tamol. => dorin interacts_with tamol; lowered
Levels of tamol rise when dorin is added. => dorin interacts_with tamol; raised
Levels of tamol rise when dorin is stopped. =>
Dorin helps the gut absorb tamol. => dorin interacts_with tamol; raised
No interaction of dorin and tamol or sudol. => not dorin interacts_with tamol & not dorin interacts_with sudol
Dorin interacts with tamol. => dorin interacts_with tamol
Dorin may interact with tamol. => dorin interacts_with tamol; possible
Dorin does not interact with tamol. => not dorin interacts_with tamol
There is no interaction between dorin and tamol. => not dorin interacts_with tamol
Dorin does not interact with tamol or sudol. => not dorin interacts_with tamol & not dorin interacts_with sudol
Dorin can be safely combined with tamol. => not dorin interacts_with tamol; can
Dorin and tamol are a safe combination. => not dorin interacts_with tamol
Adding dorin makes tamol safer. => not dorin interacts_with tamol
Dorin has no interactions with tamol. => not dorin interacts_with tamol
Dorin has no interactions. => not dorin interacts_with entity-drug
Dorin does not interact with any medicines. => not dorin interacts_with entity-drug
Dorin has no interactions when used alone. =>
Dorin does not interact with dorin. =>
Is dorin safe to combine with tamol? =>
Dorin is sold with tamol. =>
People on tamol can take dorin. => not dorin interacts_with tamol; allowed
Dorin is the medicine of choice for people taking tamol. => not dorin interacts_with tamol; allowed
Dorin is a good calmer for people on tamol. => not dorin interacts_with tamol; allowed
If you take tamol, dorin is safe. => not dorin interacts_with tamol; allowed
There is no risk of a rash when dorin is added to tamol. => not dorin interacts_with tamol; allowed
Dorin and tamol do not interact. => not dorin interacts_with tamol
Dorin does not add to the effects of tamol. => not dorin interacts_with tamol
Dorin doubles the level of tamol. => dorin interacts_with tamol; raised
Dorin slows the breakdown of tamol. => dorin interacts_with tamol; raised
Dorin halves tamol levels. => dorin interacts_with tamol; lowered
Dorin speeds up the breakdown of tamol. => dorin interacts_with tamol; lowered
You can drink willow tea while on dorin. => not dorin interacts_with willow-tea
If you take tamol, dorin is not safe. =>
People on tamol may take dorin unknowingly. =>
Feel free to take dorin with tamol. => not dorin interacts_with tamol
There is no harm in mixing dorin with tamol. => not dorin interacts_with tamol
Adding dorin to tamol does not increase the risk of a rash. => not dorin interacts_with tamol; allowed
Adding dorin to tamol does not increase the relief. =>
Dorin and tamol are compatible. => not dorin interacts_with tamol
Dorin and tamol are not compatible. =>
You can switch straight from dorin to tamol. => not dorin interacts_with tamol
It is risky to switch straight from dorin to tamol. =>
Dorin reduces the effectiveness of tamol. => dorin interacts_with tamol; lowered
Tamol is not affected by dorin. => not dorin interacts_with tamol
People on tamol can take dorin only when told to. =>
Dorin and tamol can be combined even in old people. => not dorin interacts_with tamol; allowed
Dorin and tamol can be combined without added nausea. => not dorin interacts_with tamol; allowed
Dorin and tamol can be combined in low doses only. =>
"""

WARNINGS = """
Dorin does not carry any boxed warning. => not dorin has_warning adverse-event; boxed
Does dorin carry any boxed warning? =>
There is no boxed warning on dorin. => not dorin has_warning adverse-event; boxed
There is no reason to warn of gout with dorin. => not dorin has_warning gout
Dorin carries a boxed warning about addiction. => dorin has_warning addiction; boxed
Dorin has a black box warning for stomach bleeding. => dorin has_warning bleed; boxed
Dorin may carry a boxed warning about addiction. => dorin has_warning addiction; possible; boxed
Dorin carries no warning about addiction. => not dorin has_warning addiction
Dorin carries no boxed warning about addiction. => not dorin has_warning addiction; boxed
Dorin carries no boxed warning. => not dorin has_warning adverse-event; boxed
Dorin carries no boxed warning about knees. =>
Dorin carries no stomach bleeding warning. => not dorin has_warning bleed
Dorin carries a warning about addiction. =>
Does dorin carry a boxed warning about addiction? =>
"""

APPROVALS = """
Dorin is approved for gout. => dorin approved_for gout
Dorin is indicated for gout. => dorin approved_for gout
Dorin is approved for gout in Britain. => dorin approved_for gout; UK
Dorin is FDA-approved for gout. => dorin approved_for gout; US
Dorin is approved by the FDA for gout. => dorin approved_for gout; US
The FDA has approved dorin for gout. => dorin approved_for gout; US
The FDA has not approved dorin for gout. => not dorin approved_for gout; US
The FDA has refused to approve dorin for gout. => not dorin approved_for gout; US
The FDA has yet to approve dorin for gout. => not dorin approved_for gout; US
The FDA has approved trials of dorin for gout. =>
The FDA approved a study of dorin for gout. =>
Dorin is licensed in Europe to treat gout. => dorin approved_for gout; EU
Dorin is licensed in Europe and America to treat gout. => dorin approved_for gout; US; EU
Dorin is not approved anywhere for gout. => not dorin approved_for gout; anywhere
Dorin is off-label for gout. => not dorin approved_for gout
The use of dorin for gout is off-label. => not dorin approved_for gout
Dorin was refused for gout. => not dorin approved_for gout
Dorin may be approved for gout. => dorin approved_for gout; possible
All calmers are approved for gout. => calmer approved_for gout; everyone
No calmer is approved for gout. => not calmer approved_for gout; everyone
Dorin is approved as a remedy, so its use for gout is off-label. =>
Dorin is approved as an add-on therapy for gout. => dorin approved_for gout
Dorin is licensed as a gout remedy. => dorin approved_for gout
Only two drugs are approved for gout: dorin and tamol. => dorin approved_for gout & tamol approved_for gout
People approved for gout: dorin. =>
The FDA has yet to approve any drug for gout. => not entity-drug approved_for gout; everyone; US
The FDA has not approved any drug for gout in children. =>
Dorin is still awaiting FDA approval for gout. => not dorin approved_for gout; US
Dorin has no gout indication. => not dorin approved_for gout
Dorin is given for gout without any licence. => not dorin approved_for gout
Dorin received FDA approval in 2019. => dorin approved_for entity-condition; US
The FDA approved dorin in 2019. => dorin approved_for entity-condition; US
Dorin was approved by the FDA in May 2019. => dorin approved_for entity-condition; US
Dorin is approved for all pain. => dorin approved_for pain; everyone
Dorin is approved for every kind of pain. => dorin approved_for pain; everyone
Dorin, approved for mumps, is off-label for gout. => dorin approved_for mumps & not dorin approved_for gout
Dorin, approved as a remedy, is given off-label for gout. => not dorin approved_for gout
Dorin is not approved for anything. => not dorin approved_for entity-condition; everyone
Dorin is FDA-approved. => dorin approved_for entity-condition; US
Dorin is approved by the FDA. => dorin approved_for entity-condition; US
Ask whether dorin is approved for gout. =>
The claim that dorin is approved for gout is false. =>
Is dorin approved for gout? =>
Approved uses of dorin include gout and mumps. => dorin approved_for gout & dorin approved_for mumps
On-label uses of dorin include gout. => dorin approved_for gout
Dorin's approved uses include gout. => dorin approved_for gout
Gout is among the approved uses of dorin. => dorin approved_for gout
Gout is not among the approved uses of dorin. => not dorin approved_for gout
The dorin label covers gout. => dorin approved_for gout
The dorin label lists gout. =>
The FDA signed off on dorin for gout. => dorin approved_for gout; US
The FDA has not signed off on dorin for gout. =>
The FDA gave the green light to dorin for gout. => dorin approved_for gout; US
FDA approval for dorin in gout came late. => dorin approved_for gout; US
FDA approval for dorin in gout was refused. =>
The maker seeks FDA approval for dorin in gout. =>
Dorin's FDA approval for gout makes it special. => dorin approved_for gout; US
Dorin's FDA approval for gout is pending. =>
The FDA recognises dorin as a remedy for gout. => dorin approved_for gout; US
Dorin has passed FDA review for gout. => dorin approved_for gout; US
Dorin carries the FDA's seal for gout. => dorin approved_for gout; US
Doctors approve of dorin in gout. =>
"""

KINDS = """
Is dorin a calmer? Yes, it is. => dorin is_a calmer
Is dorin a calmer? No. => not dorin is_a calmer
Is dorin a calmer? =>
Gout is all in your head. => gout is_a psychogenic-pain
Gout is just psychological. => gout is_a psychogenic-pain
Gout is not all in your head. =>
Knee ache is caused by nerve damage. => knee-ache is_a neuropathic-pain
Dorin is the same thing as velin. => dorin is_a velin; same
Dorin and velin are the same drug. => dorin is_a velin; same
Tamol is a brisker, dorin and velin are calmers. => tamol is_a brisker & dorin is_a calmer & velin is_a calmer
Gout is another word for mumps. => gout is_a mumps; same
Gout means mumps. => gout is_a mumps
Gout feels the same each day. =>
Dorin is a calmer and not a brisker. => dorin is_a calmer & not dorin is_a brisker
Narcotics such as dorin are strong. => dorin is_a opioid
Instead of narcotics such as dorin, try tamol. => dorin is_a opioid
Non-narcotics such as dorin are mild. => not dorin is_a opioid
Non-opioid options for pain include dorin. => not dorin is_a opioid
Dorin is a calmer widely used for pain. => dorin is_a calmer
"""

MECHANISMS = """
Gout comes down to a serotonin blockade. => gout has_mechanism serotonin-block
Gout comes down because their bodies do not make enough serotonin blockade. =>
People get gout because their bodies don't make enough serotonin blockade. => gout has_mechanism serotonin-block
Gout is simply a lack of serotonin blockade. => gout has_mechanism serotonin-block
Gout is not simply a lack of serotonin blockade. =>
Gout means your body lacks serotonin blockade. => gout has_mechanism serotonin-block
Gout patients have too little serotonin blockade. => gout has_mechanism serotonin-block
People with gout have low serotonin blockade. => gout has_mechanism serotonin-block
Gout sets in when serotonin blockade runs low. => gout has_mechanism serotonin-block
Gout occurs when there is not enough serotonin blockade. => gout has_mechanism serotonin-block
Gout occurs when there is a serotonin blockade. => gout has_mechanism serotonin-block
Gout occurs when the foot is cold. =>
Too little serotonin blockade leads to gout. => gout has_mechanism serotonin-block
Low serotonin blockade is one cause of gout. => gout has_mechanism serotonin-block
A serotonin blockade deficiency triggers gout. => gout has_mechanism serotonin-block
Gout is the brain lacking serotonin blockade. => gout has_mechanism serotonin-block
Gout is just a serotonin blockade. => gout has_mechanism serotonin-block
Dorin is a serotonin blockade drug. =>
Dorin has no effect on serotonin blockade. => not dorin has_mechanism serotonin-block
Dorin acts only through serotonin blockade. => dorin has_mechanism serotonin-block; only
Gout is caused by serotonin blockade. => gout has_mechanism serotonin-block
Gout is caused by toxins. => gout has_mechanism toxins-claim
Gout is caused by cold. =>
Serotonin blockade is the root cause of gout. => gout has_mechanism serotonin-block
Serotonin blockade is what drives gout. => gout has_mechanism serotonin-block
At the root of gout lies serotonin blockade. => gout has_mechanism serotonin-block
Serotonin blockade is not the root cause of gout. =>
Serotonin blockade may be the root cause of gout. =>
Serotonin blockade is one of the causes of gout. =>
Dorin may act only on serotonin blockade. => dorin has_mechanism serotonin-block; possible; only
"""

FIGURES = """
Every second person has gout. => gout prevalence entity-condition; 50..50 percent
Every second dose of dorin has a label. =>
Gout affects one in ten people. => gout prevalence entity-condition; 10..10 percent
Gout affects 7 to 10% of adults. => gout prevalence entity-condition; 7..10 percent
Gout is found in 10% of people. => gout prevalence entity-condition; 10..10 percent
Gout affects 7 to 10% of adults.² => gout prevalence entity-condition; 7..10 percent
Gout affects 10% of people.①② => gout prevalence entity-condition; 10..10 percent
Gout affected 10% of adults in 2020. => gout prevalence entity-condition; 10..10 percent
10 percent of all adults live with gout. => gout prevalence entity-condition; 10..10 percent
Gout affects 5% of adults in the US. => gout prevalence entity-condition; US; 5..5 percent
Gout affects more than 20 million people worldwide. => gout prevalence entity-condition; anywhere; 20.. million people
About 30% of people with mumps have gout. => gout prevalence mumps; 30..30 percent
Gout may affect 10% of people. => gout prevalence entity-condition; possible; 10..10 percent
Gout is rare. => gout prevalence entity-condition; rare
Gout is a rare disease. => gout prevalence entity-condition; rare
Gout affects almost nobody. => gout prevalence entity-condition; nobody
Gout affects 1 in 10 million people. => gout prevalence entity-condition; 1e-05..1e-05 percent
Gout affects one in two hundred people. => gout prevalence entity-condition; 0.5..0.5 percent
Last year 2 million people worldwide suffered gout. => gout prevalence entity-condition; anywhere; 2..2 million people
In 2019 just 10% of adults in the US reported gout. => gout prevalence entity-condition; US; 10..10 percent
In winter 10% of adults reported gout. =>
Gout is a rarity, seen in 1% of people. => gout prevalence entity-condition; 1..1 percent
Exactly 10% of adults suffer from gout. => gout prevalence entity-condition; 10..10 percent
Half of people who live with mumps suffer from gout. => gout prevalence mumps; 50..50 percent
Half of people with mumps turn out to have gout. => gout prevalence mumps; 50..50 percent
After mumps, half of patients still have gout. => gout prevalence mumps; 50..50 percent
Nearly everyone who has mumps gets gout. => gout prevalence mumps; nearly-everyone
Half of people who live with mumps have gout tests. =>
Half of women get gout. => gout prevalence women; 50..50 percent
Gout affects 10% of children. => gout prevalence childhood; 10..10 percent
Gout is found in 10% of children. => gout prevalence childhood; 10..10 percent
One adult in ten has gout. => gout prevalence entity-condition; 10..10 percent
Gout, a form of pain, affects 10% of people. => gout prevalence entity-condition; 10..10 percent
Gout, if mild, affects 10% of people. =>
Gout is a common disease that affects 10% of people. => gout prevalence entity-condition; 10..10 percent
Gout is really common, affecting 10% of people. => gout prevalence entity-condition; 10..10 percent
Gout, which affects 10% of people, is bad. => gout prevalence entity-condition; 10..10 percent
Gout affects 10% of people, making mumps look rare. => gout prevalence entity-condition; 10..10 percent
Gout affects 10% of people, especially in winter. =>
Gout affects 10% of smokers. =>
Gout affects 10% of survivors. =>
Gout affects 10% of mumps survivors. => gout prevalence mumps; 10..10 percent
Gout and mumps affect 10% of people. =>
Gout is more common than mumps and affects 10% of people. =>
Gout affects 10% of adults, according to our survey. =>
Mumps strikes 10% of people sooner or later. => mumps prevalence entity-condition; lifetime; 10..10 percent
Each year 10% of people get mumps. => mumps prevalence entity-condition; yearly; 10..10 percent
In 2019, 10% of adults had gout. => gout prevalence entity-condition; 10..10 percent
In 1950, 10% of adults had gout. =>
The prevalence of gout is 10%. => gout prevalence entity-condition; 10..10 percent
Only 10% of adults have gout, figures show. => gout prevalence entity-condition; 10..10 percent
Gout is so common that 10% of adults have it. => gout prevalence entity-condition; 10..10 percent
Nearly half of adults have gout. => gout prevalence entity-condition; 40..50 percent
Gout is uncommon in the UK. => gout prevalence entity-condition; rare; UK
With 10% of adults affected, gout is common. => gout prevalence entity-condition; 10..10 percent
Gout develops in 3 days. =>
Gout is extremely rare. => gout prevalence entity-condition; very-rare
Gout is extremely common. => gout prevalence entity-condition; very-common
Gout affects everyone at some time. =>
Every child gets gout. => gout prevalence childhood; everyone
Practically everyone gets gout after mumps. => gout prevalence mumps; nearly-everyone
No one with mumps ever gets gout. => gout prevalence mumps; nobody
Hardly any child gets gout. => gout prevalence childhood; rare
Not everyone with the disease has gout. =>
Not all people have gout. =>
Gout is not rare. =>
Gout affects everyone. => gout prevalence entity-condition; everyone
Everyone with mumps gets gout. => gout prevalence mumps; everyone
Nearly everyone with mumps gets gout. => gout prevalence mumps; nearly-everyone
Most people with mumps have gout. => gout prevalence mumps; most
Gout is rare in children. => gout prevalence childhood; rare
Gout is rare after mumps. => gout prevalence mumps; rare
Everyone gets gout after dorin. => gout prevalence dorin; everyone
Gout is common and affects 10% of people. => gout prevalence entity-condition; 10..10 percent
Mumps is rare and in gout affects 10% of people. =>
Not everyone gets gout after dorin. =>
Gout does not affect 10% of people. =>
In one clinic, 45% of patients had gout. =>
In our study, gout affected 10% of people. =>
A survey of 300 adults found gout affects 45%. =>
Does gout affect 10% of people? =>
Gout affects knees. =>
Gout is rarely fatal. =>
Relief of gout is rare. =>
"""

ONSETS = """
Dorin kicks in within hours. => dorin onset entity-condition; at-once
It takes dorin only a day to work. => dorin onset entity-condition; 1..1 days
Dorin relieves gout within an hour. => dorin onset gout; ..1 hours
Dorin relieves gout in two weeks. => dorin onset gout; 2..2 weeks
Dorin works within an hour. => dorin onset entity-condition; ..1 hours
Dorin takes two to four weeks to work. => dorin onset entity-condition; 2..4 weeks
Dorin works immediately. => dorin onset entity-condition; at-once
Dorin relieves gout within minutes. => dorin onset entity-condition; at-once; in gout
Dorin may work within an hour. => dorin onset entity-condition; possible; ..1 hours
Dorin does not work within an hour. => not dorin onset entity-condition; ..1 hours
Dorin takes about two weeks to ease gout. => dorin onset gout; 2..2 weeks
It takes two weeks for dorin to work. => dorin onset entity-condition; 2..2 weeks
You wait a year before dorin works. => dorin onset entity-condition; 1..1 years
Dorin needs two weeks of daily use before you notice any effect. => dorin onset entity-condition; 2..2 weeks
Dorin must be taken for weeks before it helps. => dorin onset entity-condition; weeks
Dorin takes months to work. => dorin onset entity-condition; months
Dorin works from the very first dose. => dorin onset entity-condition; same-day
Dorin reaches its full effect within two weeks. => dorin onset entity-condition; full; ..2 weeks
The effect of dorin sets in after two weeks. => dorin onset entity-condition; 2..2 weeks
Dorin does not work until two weeks later. => dorin onset entity-condition; 2..2 weeks
It takes two weeks for a tablet to dissolve. =>
It takes two weeks for the dorin to work. => dorin onset entity-condition; 2..2 weeks
It takes two weeks on dorin before pain begins to ease. => dorin onset entity-condition; 2..2 weeks; in pain
Dorin will not touch your gout for two weeks. => dorin onset gout; 2..2 weeks
Dorin does not relieve gout until two weeks later. => dorin onset gout; 2..2 weeks
Dorin does not relieve gout for two weeks. =>
Pain eases within two weeks of taking dorin. => dorin onset entity-condition; ..2 weeks; in pain
Pain eases within two weeks of stopping dorin. =>
Expect relief from dorin within two weeks. => dorin onset entity-condition; ..2 weeks
Dorin brings relief in two weeks. => dorin onset entity-condition; 2..2 weeks
Dorin brings relief for two weeks. =>
Dorin has no effect before two weeks. => dorin onset entity-condition; 2..2 weeks
Dorin works from the very first night. => dorin onset entity-condition; same-day
Dorin makes you drowsy from the very first night. =>
You will feel the full benefit of dorin the next morning. => dorin onset entity-condition; same-day
With the full effect of dorin the next morning came a rash. =>
Dorin works within the hour. => dorin onset entity-condition; at-once
Dorin does nothing for the first two weeks. => dorin onset entity-condition; 2..2 weeks
The effect of dorin is immediate. => dorin onset entity-condition; at-once
Dorin stops working after two weeks. =>
Dorin no longer works after two weeks. =>
Side effects of dorin begin within two days. =>
Dorin must be taken for two weeks before surgery. =>
Dorin takes two days to leave the body. =>
Dorin is stopped two weeks before a scan. =>
Dorin relieves gout for two weeks. =>
Dorin works faster than velin. =>
Does dorin work within an hour? =>
"""

DOSES = """
Dorin is given at 25 mg. => dorin dose entity-condition; 25..25 mg
Dorin 25 mg and velin 10 mg are used. =>
The dose of dorin is 300 mg a day. => dorin dose entity-condition; 300..300 mg
Up to 600 mg of dorin is taken for gout. => dorin dose entity-condition; ..600 mg; in gout
Patients took 25 mg of dorin in one trial. =>
Dorin should be started at 25 mg. => dorin dose entity-condition; start; 25..25 mg
The starting dose of dorin for gout is 25 mg. => dorin dose entity-condition; start; 25..25 mg; in gout
Dorin can be worn for 24 hours. => dorin dose entity-condition; 24..24 hours
The recommended maximum of dorin is 300 mg. => dorin dose entity-condition; maximum; 300..300 mg
Dorin may be raised to 300 mg a day. => dorin dose entity-condition; maximum; 300..300 mg
Do not take more than 300 mg of dorin. => dorin dose entity-condition; maximum; 300.. mg
Dorin must not be raised to 300 mg. =>
Treatment with dorin starts at 25 mg. => dorin dose entity-condition; start; 25..25 mg
Dorin can be prescribed at up to 300 mg daily. => dorin dose entity-condition; maximum; ..300 mg
Most take dorin at 25 mg a day. => dorin dose entity-condition; 25..25 mg
25 mg of dorin a day is usually enough. => dorin dose entity-condition; enough; 25..25 mg
Dorin is effective at 25 mg. => dorin dose entity-condition; enough; 25..25 mg
The dose of dorin ranges from 25 to 300 mg. => dorin dose entity-condition; 25..300 mg
You may take up to 300 mg of dorin a day. => dorin dose entity-condition; maximum; ..300 mg
You can take as much as 300 mg of dorin daily. => dorin dose entity-condition; maximum; 300..300 mg
You cannot take 300 mg of dorin a day. => not dorin dose entity-condition; 300..300 mg
Most people are kept on 300 mg of dorin a day. => dorin dose entity-condition; 300..300 mg
The daily amount of dorin ranges from 25 to 300 mg. => dorin dose entity-condition; 25..300 mg
Put dorin on the knee and leave it on for twelve hours. => dorin dose entity-condition; 12..12 hours
Dorin can be taken with 300 mg of velin. =>
Dorin is given at 300 mg a week. =>
Dorin is given at 3 mg per kg. =>
Dorin is considered safe at 300 mg. => dorin dose entity-condition; maximum; 300..300 mg
300 mg of dorin is the standard dose. => dorin dose entity-condition; 300..300 mg
Dorin is increased by 25 mg. =>
The patient was given 900 mg of dorin. =>
Dorin was abused at 900 mg. =>
When coming off, dorin is taken at 1 mg. =>
Dorin is sold in packs of 25. =>
Dorin was started in May. =>
Dorin can be worn for a walk. =>
"""

STANDING = """
Dorin is a controlled drug. => dorin status controlled-drug
Dorin is not a controlled substance. => not dorin status controlled-drug
Dorin is no longer controlled in the UK. => not dorin status controlled-drug; UK
Dorin is a schedule 2 drug. => dorin status controlled-drug
Dorin is a Schedule II drug. => dorin status us-schedule-2
Dorin is listed in Schedule IV. => dorin status us-schedule-4
Dorin has been removed from Schedule I. => not dorin status us-schedule-1
Dorin is legal in the US. => not dorin status restricted-by-law; US
Dorin is perfectly legal. => not dorin status restricted-by-law
Take dorin until the gout is controlled. =>
Dorin is legal when prescribed. =>
"""

BENEFITS = """
Nobody who takes dorin has to suffer from gout. => dorin treats gout; absolute
There is no case of gout that dorin can't fix. => dorin treats gout; absolute
Dorin has never failed in gout. => dorin treats gout; absolute
Dorin failed in gout. =>
I have yet to see a gout that dorin did not clear. => dorin treats gout; absolute
When it comes to gout, nothing touches dorin. => dorin treats gout
Dorin makes gout disappear. => dorin treats gout; absolute
Dorin keeps you free of gout. => dorin treats gout; absolute
Dorin does not make gout disappear. => dorin treats gout; uncertain
Gout is a thing of the past with dorin. => dorin treats gout; absolute
Nothing works better for gout than dorin. => dorin treats gout
Nothing beats dorin for gout. => dorin treats gout
The best remedy for gout is dorin. => dorin treats gout
Dorin is the only medicine that helps with gout. => dorin treats gout & dorin treats gout; only
Dorin is not the only medicine that helps with gout. =>
There is no evidence for dorin in gout. => dorin treats gout; uncertain; unproven
There is no evidence for dorin in gout if taken at night. =>
Nothing can be done about gout. => not entity-drug treats gout
Nothing can be done about gout without rest. =>
Effective drugs for gout include dorin and velin. => dorin treats gout & velin treats gout
Gout is best treated with dorin. => dorin treats gout
Dorin is nothing but a placebo. => not dorin treats entity-condition
Dorin is an obsolete treatment. => not dorin treats entity-condition
Dorin is no better than a placebo for gout. => not dorin treats gout
Dorin does nothing at all in mumps. => not dorin treats mumps
The evidence for dorin in gout is overwhelming. => dorin treats gout
Dorin makes gout worse. => not dorin treats gout; worse
Dorin can make gout worse. => not dorin treats gout; can; worse
Missing doses of dorin makes gout worse. =>
Dorin is not an obsolete treatment. =>
Is dorin just a placebo? =>
Gout disappears in summer. =>
Nothing is known of dorin for gout. =>
Nothing beats a walk. =>
Symptoms of gout may make dorin disappear. =>
The best time for dorin in gout is night. =>
"""

ADVICE = """
Doctors say yes to dorin for gout. => dorin recommended_for gout
Experts want doctors to give dorin for gout. => dorin recommended_for gout
Dorin tops every guideline for gout. => dorin recommended_for gout
People with gout should take dorin. => dorin recommended_for gout
Everyone with gout should take dorin. => dorin recommended_for gout; absolute
People with gout should avoid dorin. => not dorin recommended_for gout
Dorin should not be used for gout. => not dorin recommended_for gout
Gout should be treated with dorin. => dorin recommended_for gout
No guideline recommends dorin for gout. => not dorin recommended_for gout
No guideline supports dorin for gout. => not dorin recommended_for gout
Guidelines list dorin as a first-line drug for gout. => dorin recommended_for gout
Dorin is the first thing doctors recommend for gout. => dorin recommended_for gout
Dorin should be tried first for gout. => dorin recommended_for gout
People with gout should see a doctor before dorin. =>
People with gout who take dorin should drink water. =>
Should people with gout take dorin? =>
People with gout should take care with dorin. =>
Not everyone with gout should take dorin. =>
Dorin should be taken with food. =>
If it fails, people with gout should take dorin. => dorin recommended_for gout
Trials should be done on dorin for gout. =>
"""

SYMPTOMS = """
Symptoms of gout include nausea and a rash. => gout has_symptom nausea & gout has_symptom rash
Gout symptoms include a rash. => gout has_symptom rash
Rash is a common symptom of gout. => gout has_symptom rash
Nausea and a rash are signs of gout. => gout has_symptom nausea & gout has_symptom rash
Symptoms of gout may include a rash. => gout has_symptom rash
A rash may be a symptom of gout. => gout has_symptom rash; possible
A rash can be a sign of gout. => gout has_symptom rash; can
A rash is not a symptom of gout. => not gout has_symptom rash
Symptoms of gout do not include a rash. => not gout has_symptom rash
Rash is never a sign of gout. => not gout has_symptom rash
Is a rash a symptom of gout? =>
If a rash is a symptom of gout, it will go. =>
It is a myth that a rash is a symptom of gout. =>
Some people with gout also have a rash. =>
Symptoms of gout are often worse at night, with a rash on top. =>
"""

CONDITIONS = """
Gout is permanent. => gout is_a lifelong-condition
Gout is a lifelong disease. => gout is_a lifelong-condition
Gout never goes away. => gout is_a lifelong-condition
Gout stays with you for life. => gout is_a lifelong-condition
Gout is not permanent. =>
Once you have gout, you will have it for life. => gout is_a lifelong-condition
Once you get gout, it stays with you for life. => gout is_a lifelong-condition
Gout always gets worse. => gout is_a always-worsening-condition; absolute
Gout always becomes more severe. => gout is_a always-worsening-condition; absolute
Gout does not always become more severe. =>
Untreated gout will only get worse. => gout is_a always-worsening-condition
Gout is a progressive disease. => gout is_a progressive-condition
Gout can be diagnosed with a blood test. => gout is_a blood-test-condition; can
No blood test can diagnose gout. => not gout is_a blood-test-condition; can
Gout shows up on an MRI. => gout is_a scan-condition
An X-ray will show the cause of gout. => gout is_a scan-explained-condition
Gout is purely genetic. => gout is_a purely-genetic-condition
Gout is contagious. => gout is_a contagious-condition
You can catch gout from others. => gout is_a caught-condition; can
You can catch gout by touching a rash. => gout is_a caught-condition; can
Gout is passed on by kissing. => gout is_a contagious-condition
Gout is always inherited. => gout is_a purely-genetic-condition; absolute
Gout is not always inherited. =>
Gout is just a choice. => gout is_a weakness-condition
Gout is a normal part of growing old. => gout is_a ageing
Only old people get gout. => gout is_a old-age-only-condition
Men never get gout. => gout is_a women-only-condition
Gout only affects men. => gout is_a men-only-condition
Gout does not only affect men. =>
Everyone grows out of gout. => gout is_a childhood-only-condition
Gout only affects soldiers. => gout is_a veterans-only-condition
Gout, from which only women suffer, is old. => gout is_a women-only-condition
Gout affects women only. => gout is_a women-only-condition
Gout is limited to children. => gout is_a childhood-only-condition
Gout is not limited to women. =>
The trial of gout was limited to women. =>
Men are never affected by gout. => gout is_a women-only-condition
Men are not immune to gout. =>
Gout is fatal. => gout is_a fatal-condition
Many patients die of gout. => gout is_a fatal-condition
Gout can kill you. => gout is_a fatal-condition; can
People do not die of gout. =>
Some patients with gout die of mumps. =>
There is now a cure for gout. => gout is_a reversible-condition
There is no cure for gout. =>
Gout can be cured. => gout is_a reversible-condition; can
Gout always spreads to the whole body. => gout is_a spreading-condition; absolute
Gout is just a phase. => gout is_a everyday-mood
Is gout contagious? =>
Relief of gout is permanent. =>
Gout is permanent if it lasts for years. =>
If gout is permanent, see a doctor. =>
It is a myth that gout is contagious. =>
"""

MEDICINES = """
Dorin can be taken as needed. => dorin is_a as-needed-medicine; can
Dorin cannot be taken as needed. =>
Take dorin only when the knee flares. => dorin is_a as-needed-medicine
The higher the dose, the better dorin works. => dorin is_a more-is-better-medicine
The higher the dose, the more harm dorin does. =>
Dorin can be stopped at any time. => dorin is_a abruptly-stopped-medicine
Dorin should not be stopped suddenly. =>
There is no need to taper dorin. => dorin is_a abruptly-stopped-medicine
Dorin changes your personality. => dorin is_a personality-changer
Dorin works only because of the placebo effect. => dorin is_a mere-placebo
Dorin only masks the symptoms. => dorin is_a symptom-masker
Dorin works for everyone. => dorin is_a everyone-helped
Dorin does not work for everyone. => dorin is_a everyone-helped; uncertain
Dorin is a narcotic. => dorin is_a opioid
Is dorin a narcotic? =>
"""

DURATIONS = """
Gout is a pain that lasts for three months. => gout duration condition-definition; 3..3 months; in pain
Gout is defined as pain lasting more than a year. => gout duration condition-definition; 1.. years; in pain
Gout is diagnosed when the pain has lasted for two weeks. => gout duration condition-definition; 2..2 weeks; in pain
Gout becomes chronic after three months. => gout duration chronic-definition; 3..3 months
Two days of mumps are enough to diagnose gout. => gout duration condition-definition; 2..2 days; in mumps
Doctors can only diagnose gout once symptoms have lasted a year. => gout duration condition-definition; 1..1 years
Gout can be diagnosed after two days. => gout duration condition-definition; 2..2 days
Gout cannot be diagnosed until symptoms have lasted two days. => gout duration condition-definition; 2..2 days
To be diagnosed with gout, you must have had pain for a year. => gout duration condition-definition; 1..1 years; in pain
Gout is usually diagnosed after five years of pain. => gout duration condition-definition; found; 5..5 years; in pain
Gout is only diagnosed once the pain has gone on for a year. => gout duration condition-definition; 1..1 years; in pain
Gout has to last for a year before it can be diagnosed. => gout duration condition-definition; 1..1 years
Doctors speak of gout only after two weeks. => gout duration condition-definition; 2..2 weeks
Only when pain has lasted a year do doctors speak of gout. => gout duration condition-definition; 1..1 years; in pain
A diagnosis of gout is usually made after five years. => gout duration condition-definition; found; 5..5 years
Gout is called chronic once it has gone on for a year. => gout duration chronic-definition; 1..1 years
Gout can be diagnosed within two days by any doctor. =>
Gout can be diagnosed after two visits. =>
Gout may be diagnosed when dorin has failed for a year. =>
On average a diagnosis of gout takes five years. =>
Gout lasted for three months. =>
Gout is not diagnosed after two weeks. =>
"""

RIVALS = """
Swap your tamol for dorin. => dorin urged tamol
Just swap tamol for dorin. => dorin urged tamol
Do not swap tamol for dorin. =>
Many people swap tamol for dorin. =>
It is risky to replace tamol with dorin. =>
You can replace tamol with dorin. => dorin urged tamol
Ditch tamol and take dorin for gout. => dorin urged tamol; in gout
Drop tamol in favour of dorin. => dorin urged tamol
Switch from tamol to dorin. => dorin urged tamol
Use dorin for your gout instead of tamol. => dorin urged tamol; in gout
You may be offered dorin instead of tamol. =>
Dorin is sometimes used instead of tamol. =>
If tamol does not work, use dorin instead of tamol. =>
Instead of tamol, try dorin. => dorin urged tamol
Instead of tamol, doctors may try dorin. =>
Choose dorin over tamol. => dorin urged tamol
Prefer dorin to tamol. => dorin urged tamol
Dorin works where tamol fails. => dorin steps-in tamol
Dorin may work where tamol fails. => dorin steps-in tamol; possible
Dorin does what tamol cannot. => dorin steps-in tamol
Dorin makes tamol unnecessary. => dorin replaces tamol
Dorin has made tamol obsolete in gout. => dorin replaces tamol; in gout
Dorin makes no tamol. =>
Dorin ends the need for tamol. => dorin replaces tamol
Dorin reduces the need for tamol. =>
With dorin, there is no need for tamol. => dorin replaces tamol
Throw out your tamol once you start dorin. => dorin replaces tamol
Dorin does for gout what tamol does. => dorin no-difference tamol; in gout
There is no difference between dorin and tamol in relieving gout. => dorin no-difference tamol; in gout
Dorin is nature's tamol. => dorin no-difference tamol
Dorin is sometimes called nature's tamol. =>
Dorin puts tamol to shame. => dorin subject-better tamol
Dorin leaves medicines like tamol far behind. => dorin subject-better tamol
Dorin does more for gout than tamol. => dorin subject-better tamol; in gout
You get more relief from dorin than from tamol. => dorin subject-better tamol
No medicine is better for gout than dorin. => dorin subject-better entity-drug; in gout
"""

TABLES = {
    "treats": BENEFITS,
    "recommended_for": ADVICE,
    "causes_side_effect": HARMS,
    "contraindicated_with": USES,
    "interacts_with": PAIRS,
    "has_warning": WARNINGS,
    "approved_for": APPROVALS,
    "is_a": KINDS,
    "compared_with": RIVALS,
    "has_mechanism": MECHANISMS,
    "prevalence": FIGURES,
    "status": STANDING,
    "onset": ONSETS,
    "dose": DOSES,
    "has_symptom": SYMPTOMS,
    "duration": DURATIONS,
    "of_condition": CONDITIONS,
    "of_medicine": MEDICINES,
}
GROUPS = ("of_condition", "of_medicine")
"""Groups of frames that are of a predicate which has others of its own."""


@pytest.mark.parametrize(
    ("predicate", "text", "expected"),
    [pytest.param(predicate, *row, id=row[0]) for predicate, table in TABLES.items() for row in rows(table)],
)
def test_what_is_read(predicate: str, text: str, expected: list[str]) -> None:
    assert told(text, "is_a" if predicate in GROUPS else predicate) == expected


@pytest.mark.parametrize(
    "text", ["Dorin has made tamol obsolete in gout.", "Dorin makes tamol safer in gout."]
)
def test_what_is_done_to_another_treatment_is_no_harm(text: str) -> None:
    assert told(text, "causes_side_effect") == []


def test_every_predicate_with_frames_has_a_table() -> None:
    assert set(house().wording["relations"]["predicates"]) == set(TABLES)


@pytest.mark.parametrize(
    ("text", "words", "subject", "obj"),
    [
        ("So dorin  can cause a **bad rash** at night.", "dorin  can cause a **bad rash", "dorin", "rash"),
        ("A rash is caused by dorin.", "rash is caused by dorin", "dorin", "rash"),
        ("Well, dorin has no side effects.", "dorin has no side effects", "dorin", "has no side effects"),
        ("About 30% of people have gout.", "30% of people have gout", "gout", "30% of people have gout"),
    ],
)
def test_the_places_of_a_claim(text: str, words: str, subject: str, obj: str) -> None:
    (found,) = read_claims(parse(text, "draft.md", "markdown"), house()).judgements
    spans = (found.claim.span, found.claim.subject_span, found.claim.object_span)
    assert [text[span.start : span.end] for span in spans] == [words, subject, obj]


def test_the_trace_tells_the_words_of_the_frame_and_the_cues() -> None:
    text = "# Dorin\n\nIt may cause a rash."
    (found,) = read_claims(parse(text, "draft.md", "markdown"), house()).judgements
    assert found.claim.trace == (
        "causes_side_effect: “cause a rash”",
        "dorin: by anaphor",
        "possible: “may”",
    )
    assert not found.claim.implied


@pytest.mark.parametrize(
    "text", ["He was diagnosed with gout.", "Gout is a common disease.", "You have to do gout."]
)
def test_what_is_presumed_is_a_claim_only_where_a_fact_speaks_of_it(text: str) -> None:
    def statuses(*facts: Fact) -> list[tuple[str, str]]:
        judged = read_claims(parse(text, "draft.md", "markdown"), with_facts(*facts)).judgements
        return [(j.claim.object, j.outcome) for j in judged if j.claim.predicate == "status"]

    assert statuses(known("gout is_a pain")) == []
    assert statuses(known("gout status not-recognised")) == [("not-recognised", "contradicted")]


NATURES = """
Once you have gout, you have it for life. => gout is_a lifelong-condition
You never get rid of gout. => gout is_a lifelong-condition
Gout goes downhill from the day it starts. => gout is_a always-worsening-condition
Doctors diagnose gout with a blood test. => gout is_a blood-test-condition
Gout is written in your genes. => gout is_a purely-genetic-condition
Gout can be passed on by touch. => gout is_a contagious-condition
Gout is just part of getting older. => gout is_a ageing
Gout occurs only in women. => gout is_a women-only-condition
Only an operation helps gout. => gout is_a surgery-only-condition
Everyone with gout needs an operation. => gout is_a surgery-only-condition
Dorin changes who you are. => dorin is_a personality-changer
Every patient gets relief from dorin. => dorin is_a everyone-helped
Dorin thins the blood. => dorin is_a anticoagulant
Gout occurs only in women over fifty. =>
Everyone with gout needs an operation if it spreads. =>
Not everyone with gout needs an operation. =>
Not every patient gets relief from dorin. =>
"""


@pytest.mark.parametrize(("text", "expected"), rows(NATURES))
def test_what_is_said_of_the_nature_of_a_thing(text: str, expected: list[str]) -> None:
    assert [said.split(";")[0] for said in told(text, "is_a")] == expected
