"""What a process costs."""

import os
import time
from typing import Self

import psutil


class Meter:
    """CPU and memory of a process, and of this one beside it, from `start` on."""

    def __init__(self, pid: int) -> None:
        """Measure the process with this number."""
        self._process = psutil.Process(pid)
        self._own = psutil.Process(os.getpid())
        self.start()

    def start(self) -> Self:
        """Begin anew."""
        self._began = time.perf_counter()
        self._before = _cpu(self._process), _cpu(self._own)
        self._memory: int = self._process.memory_info().rss
        return self

    @property
    def seconds(self) -> float:
        """Seconds since the start."""
        return time.perf_counter() - self._began

    @property
    def cpu(self) -> float:
        """CPU seconds of the process, user and system, since the start."""
        return _cpu(self._process) - self._before[0]

    @property
    def own_cpu(self) -> float:
        """CPU seconds of the load generator since the start."""
        return _cpu(self._own) - self._before[1]

    @property
    def memory(self) -> int:
        """Bytes the process has grown by since the start."""
        return int(self._process.memory_info().rss) - self._memory


def _cpu(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)
