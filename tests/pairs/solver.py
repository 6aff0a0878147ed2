"""Holds optima of `pairs scores` against scipy's linear_sum_assignment on the same scores."""

import json
import sys

import numpy as np
from scipy.optimize import linear_sum_assignment


def best(case):
    """People and points of the best assignment, by an independent solver."""
    scores = np.repeat(np.array(case["scores"], dtype=np.int64), case["places"], axis=1)
    adepts = scores.shape[0]
    allowed = scores >= 0
    # People before points, or points before people, as one number; nobody to meet is worth nothing.
    person, point = (100 * adepts + 1, 1) if case["prefer"] == "most" else (1, adepts + 1)
    worth = np.where(allowed, person + point * scores, 0)
    # A place on the waiting list for everybody.
    worth = np.hstack([worth, np.zeros((adepts, adepts), dtype=np.int64)])
    allowed = np.hstack([allowed, np.zeros((adepts, adepts), dtype=bool)])
    rows, columns = linear_sum_assignment(worth, maximize=True)
    made = allowed[rows, columns]
    chosen = scores[rows[made], columns[made]]
    return int(made.sum()), int(chosen.sum())


with open(sys.argv[1], encoding="utf-8") as file:
    cases = json.load(file)
for case in cases:
    ours, theirs = (case["pairs"], case["points"]), best(case)
    same = ours == theirs
    print(f"{case['prefer']}: {ours[0]} pairs, {ours[1]} points; scipy: {theirs[0]} pairs, {theirs[1]} points")
    if not same:
        sys.exit("scipy finds another optimum")
