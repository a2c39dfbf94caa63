"""How long the disk takes to make something durable: what every engine waits for, and what differs most by machine."""

import os
import statistics
import tempfile
import time
from pathlib import Path

WRITES = 200
PAGE = 4_096


def fsync_ms(folder: Path) -> tuple[float, float]:
    """Return the median and the 99th percentile of making one page durable in ``folder``, in milliseconds."""
    took = []
    with tempfile.TemporaryFile(dir=folder) as file:
        for _ in range(WRITES):
            file.write(bytes(PAGE))
            file.flush()
            began = time.perf_counter()
            os.fsync(file.fileno())
            took.append((time.perf_counter() - began) * 1_000)
    cuts = statistics.quantiles(took, n=100)
    return cuts[49], cuts[98]
