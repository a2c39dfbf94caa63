"""What this project promises, proved by trying: ``make prove`` runs every proof in its long form.

A proof is a module or package in here with two functions, ``short`` and ``long``; each takes a
:data:`~tools.prove.report.Progress` and returns a :class:`~tools.prove.report.Report`. Nothing names
the proofs: they are found.
"""
