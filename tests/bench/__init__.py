"""make bench: one JSON line per promise of speed, in a throw-away folder.

Ratios are taken in one run on one machine, the two sides in turn, so that noise hits both. `pages` and `search`
ask a site of ENTRIES entries, first of 1,000 and then of all, so that growth shows; `engines` compares the search
engines with the raw libraries over invented documents.
"""
