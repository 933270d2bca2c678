"""Words of speeches and of conveyances: who shares them shares a manner of speaking, and no matter.

"Fostering mutual friendship" is said of every town that is to be a twin, "robust procedures" of any scheme, and "acres
or thereabouts, situate at" of any land that is sold.
"""

from __future__ import annotations

from .stems import stem

SPEECHES = frozenset(
    stem(word)
    for word in """
    ambition ambitious attraction collaboration collaborative dedication dedicated dynamic economic economy embrace
    esteem exemplary extraordinary fastest flagship foster fostering friendship friendships generosity generous
    goodwill gratitude growing growth heartfelt holistic inclusive innovation innovative inspire inspiring journey
    leadership legacy milestone mutual outlined pride proactive profile prosperity prosperous proud resilience
    resilient robust showcase sincere spirit stakeholder strategic strengthen strengthening strength story success
    successful tireless tie transform transformation transformative transformed tribute underpin underpinned
    unprecedented upturn vibrant vision vitality warmly wholehearted decade

    acre acreage acres aforementioned aforesaid comprise comprised comprising hectare hectares hereby herein hereinafter
    pursuant situate situated thereabouts thereof thereto whereas whereby
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
