# SPDX-License-Identifier: BSL-1.0
"""Long calls: progress, Ctrl-C, and exceptions that must not pass through C."""

import signal
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from ctypes import byref, c_double
from typing import Any, NamedTuple, TypeAlias

from ._calls import Handle, call, options, text_of
from ._library import PROGRESS_CALLBACK, library
from ._making import plain


class Progress(NamedTuple):
    """What a long call says about itself."""

    stage: str
    """Which part of the work is done now, in words."""
    work: int
    """Units of work done in this part, the same on every machine."""
    best: float | None
    """Worth of the best result so far; None before there is one."""
    bound: float | None
    """Proven: no result is worth more; None before there is a proof."""


ProgressCallback: TypeAlias = Callable[[Progress], object]
"""Is told of progress; what it returns, if true, stops the work with the best so far."""


def _known(function: str, progress: Any) -> float | None:
    value = c_double()
    return value.value if getattr(library(), function)(progress, byref(value)) else None


def _read(progress: Any) -> Progress:
    return Progress(
        stage=text_of("sixstep_progress_stage", progress),
        work=library().sixstep_progress_work(progress),
        best=_known("sixstep_progress_best", progress),
        bound=_known("sixstep_progress_bound", progress),
    )


class _Listener:
    """Stands between the library and the caller's callback."""

    def __init__(self, callback: ProgressCallback | None) -> None:
        self.callback = callback
        self.interrupted = False
        self.exception: BaseException | None = None
        self.function = PROGRESS_CALLBACK(self._hear)

    def _hear(self, progress: Any, _: Any) -> int:
        try:
            return int(self.interrupted or bool(self.callback and self.callback(_read(progress))))
        except BaseException as exception:
            self.exception = exception
            return 1

    @contextmanager
    def interruptible(self) -> Iterator[None]:
        """Ctrl-C stops the work instead of raising; only the main thread can see to that."""
        ordinary = threading.current_thread() is threading.main_thread() and (
            signal.getsignal(signal.SIGINT) is signal.default_int_handler
        )
        if not ordinary:
            yield
            return
        signal.signal(signal.SIGINT, self._interrupt)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, signal.default_int_handler)

    def _interrupt(self, *_: object) -> None:
        self.interrupted = True


@contextmanager
def work_options(
    seed: int,
    work_limit: int | None,
    time_limit: float | None,
    progress: ProgressCallback | bool | None,
    making: Mapping[str, Any],
) -> Iterator[Handle]:
    """Options for one long call, in force within the `with`. Ctrl-C stops the call with the best so far; what the
    callback raises stops it too, and is raised again at the end. True shows a bar."""
    if progress is True:
        from ._bar import following

        with following() as shown, work_options(seed, work_limit, time_limit, shown, making) as chosen:
            yield chosen
        return
    handle = options(seed=seed, work_limit=work_limit, time_limit=time_limit, **plain(making))
    listener = _Listener(progress or None)
    call("sixstep_options_set_progress", handle, listener.function, None)
    with listener.interruptible():
        yield handle
    if listener.exception is not None:
        raise listener.exception
