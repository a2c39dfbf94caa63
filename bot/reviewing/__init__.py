"""What members write and staff look at before others see it: one life, decided, told and kept alike in every feature.

A feature says what its entries hold and adds the rules and words that are its own. The floors are those of a feature.
"""
