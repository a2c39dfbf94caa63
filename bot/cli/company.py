"""A bot that was started by another process does not outlive it, however that one ended.

Its standard input is held open by whoever started it, until they end: the system closes it for them, also
when they are killed and can say nothing. Whether a server answers tells less: a bot that is just starting
tries again and again to reach it.
"""

import os
import signal
import sys
import time
from threading import Thread
from typing import Final

GRACE = 10.0
"""Seconds in which a bot that is left alone may end in good order."""

AT_ONCE: Final = getattr(signal, "SIGKILL", signal.SIGTERM)


def end_when_left_alone() -> None:
    """From now on, end when standard input is closed: asked like by SIGTERM, and by force if that does not help.

    In a thread, so that also a bot that hangs ends, and on every system.
    """
    Thread(target=_keep_watch, args=(sys.stdin.fileno(),), name="company", daemon=True).start()


def _keep_watch(company: int) -> None:
    while os.read(company, 1024):
        pass
    for request, patience in ((signal.SIGTERM, GRACE), (AT_ONCE, 0)):
        os.kill(os.getpid(), request)
        time.sleep(patience)
