# SPDX-License-Identifier: BSL-1.0
"""Prints docs/reference/methods.md from the library's registry; a test holds the page to it."""

from sixstep._methods import registry

HEAD = """\
# Analysis methods

Every method works on matrices or graphs alone, without a plan: from C++ by the function in the header of its name under
`sixstep/methods/`, from C by `sixstep_method_run`, from Python as a function of `sixstep.methods`. This page is written
from the registry that the library carries (`sixstep_methods`).

A *vector* is one column or one row; *edges* have one row for each edge, from and to, with nodes numbered from 0; NaN is
"not known". In *italics*: what may be left out.
"""


def _cell(text):
    return text.replace("|", "\\|")


def _row(described, kind, optional, extra=""):
    name = f"*{described['name']}*" if optional else described["name"]
    return f"| {name} | {kind} | {_cell(described['meaning'])}{extra} |"


def _default(option):
    default = option["default"]
    if default is None:
        return ""
    shown = {True: "yes", False: "no"}.get(default, default) if isinstance(default, bool) else default
    return f"; default {shown:g}" if isinstance(shown, float) else f"; default {shown}"


def _option(option):
    words = " or ".join(option.get("words", []))
    return _row(option, "option", True, f" ({words or option['kind']}{_default(option)})")


def _section(method):
    lines = [f"## `{method['id']}`", f"{method['title']}. {method['summary']} Source: {method['source']}.", ""]
    lines += ["| takes | | |", "|---|---|---|"]
    lines += [_row(each, each["shape"], not each["required"]) for each in method["inputs"]]
    lines += [_option(each) for each in method["options"]]
    lines += ["", "| gives | | |", "|---|---|---|"]
    lines += [_row(each, each["shape"], not each["always"]) for each in method["outputs"]]
    return "\n".join(lines) + "\n"


def page():
    """The text of docs/reference/methods.md."""
    return "\n".join([HEAD, *(_section(method) for method in registry().values())])


if __name__ == "__main__":
    print(page(), end="")
