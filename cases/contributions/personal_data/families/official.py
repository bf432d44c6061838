"""Accounts of public bodies and news services. They ask, like a name; other handles block.

A name that merely begins with "politie" proves nothing: anybody can take it. So this is a list of whole names. "@OOV"
is the field of work in the title of a known guide, and nobody's account.
"""

OFFICIAL = frozenset(
    """
    politie politienl politiewerkt politieamsterdam politieadam politie_adam politierotterdam politierdam
    politie_rotterdam politieoost politiezeeland politieutrecht politielimburg politiedenhaag politiehaaglanden
    politienoordnederland politie_nn politiegroningen politiefriesland politiedrenthe politie_mnl polmidnederland
    politieeenheiddenhaag politie_landelijk om_nl openbaarministerie hetom nctv nctv_nl aivd mivd ncsc_nl
    rijksoverheid minbzk minjenv minvws mindef defensie defensieonline marechaussee kmar kustwacht kustwacht_nl
    rivm knmi rijkswaterstaat prorail nipv ifv_nl vng vnggemeenten vng_nl brandweer brandweernl brandweernederland
    nlalert nl_alert crisis_nl crisisnl ggdghornl rodekruis rodekruisnl 112 slachtofferhulp cbs statistiekcbs
    autoriteitp ap_nl gemeenteamsterdam gemeente020 rotterdam gemeenterotterdam denhaag gemeentedenhaag gemeenteutrecht
    gem_groningen gemeentegroningen gemeenteharen oov nos nosnieuws nosjeugdjournaal nu_nl nunl rtvnoord rtlnieuws
    """.split()
)


def is_official(name: str) -> bool:
    """Whether `name`, without its @, is a known account of a public body."""
    return name.lower().rstrip(".") in OFFICIAL
