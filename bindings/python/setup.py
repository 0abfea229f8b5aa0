# SPDX-License-Identifier: BSL-1.0
"""Builds the wheel: pure Python with the C library inside, one for every interpreter of a platform.

The library is built by CMake from the checkout around this folder, unless SIXSTEP_LIBRARY names one that is built.
"""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from setuptools import Distribution, setup
from setuptools.command.bdist_wheel import bdist_wheel
from setuptools.command.build_py import build_py

CHECKOUT = Path(__file__).resolve().parents[2]


def built_library() -> Path:
    """The library named by the environment, or the one that CMake builds now."""
    if named := os.environ.get("SIXSTEP_LIBRARY"):
        return Path(named).resolve(strict=True)
    folder = CHECKOUT / "build" / "wheel"
    parts = ("COMMAND", "EXAMPLES", "TESTS")
    off = [f"-DSIXSTEP_BUILD_{part}=OFF" for part in parts] + ["-DSIXSTEP_INSTALL=OFF"]
    shipped = ["-DCMAKE_BUILD_TYPE=Release", "-DCMAKE_CXX_FLAGS_RELEASE=-O2 -DNDEBUG"]
    shipped.append("-DCMAKE_SHARED_LINKER_FLAGS=-s")
    subprocess.run(["cmake", "-S", CHECKOUT, "-B", folder, *shipped, *off], check=True)
    jobs = os.environ.get("CMAKE_BUILD_PARALLEL_LEVEL") or str(os.cpu_count() or 1)
    subprocess.run(["cmake", "--build", folder, "--target", "sixstep_c", "--parallel", jobs], check=True)
    return folder / "lib" / "libsixstep_c.so"


class BuildWithLibrary(build_py):
    """Puts the library and the plan's schema beside the modules, the library by a name that no import takes for a
    module. An editable installation finds those of the checkout."""

    def run(self) -> None:
        super().run()
        if self.editable_mode:
            return
        package = Path(self.build_lib) / "sixstep"
        shutil.copyfile(built_library(), package / "libsixstep_c.so.1")
        schema = CHECKOUT / "docs" / "schema" / "sixstep-plan-1.schema.json"
        shutil.copyfile(schema, package / schema.name)


class PlatformWheel(bdist_wheel):
    """ctypes needs no particular interpreter, only the platform."""

    def get_tag(self) -> tuple[str, str, str]:
        return "py3", "none", super().get_tag()[2]


class WithLibrary(Distribution):
    """A distribution that is not the same on every platform."""

    def has_ext_modules(self) -> bool:
        return True


# Outside the source folder, where an older build's modules would find their way into the wheel.
with tempfile.TemporaryDirectory() as scratch:
    setup(
        distclass=WithLibrary,
        cmdclass={"build_py": BuildWithLibrary, "bdist_wheel": PlatformWheel},
        options={"build": {"build_base": scratch}, "egg_info": {"egg_base": scratch}},
    )
