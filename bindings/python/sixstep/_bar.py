# SPDX-License-Identifier: BSL-1.0
"""Bars that show how far the work is, where tqdm is installed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._work import Progress


def _tqdm(**how: Any) -> Any:
    try:
        from tqdm.auto import tqdm
    except ImportError:
        raise ImportError("progress=True shows its bar with tqdm, which is not installed: pip install tqdm") from None
    return tqdm(**how)


@contextmanager
def counting(total: int) -> Iterator[Callable[[int], object]]:
    """A bar for things that can be counted."""
    bar = _tqdm(total=total, unit="scenario")
    with bar:
        yield bar.update


@contextmanager
def following() -> Iterator[Callable[["Progress"], None]]:
    """A bar for one long call: which part is done now, how much work, how good the best is and can be."""
    bar = _tqdm(unit=" units", unit_scale=True)

    def show(progress: "Progress") -> None:
        if progress.stage != bar.desc.removesuffix(": "):
            bar.reset()
            bar.set_description(progress.stage, refresh=False)
        known = {"best": progress.best, "bound": progress.bound}
        bar.set_postfix({name: f"{value:.4g}" for name, value in known.items() if value is not None}, refresh=False)
        bar.update(progress.work - bar.n)

    with bar:
        yield show
