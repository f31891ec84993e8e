"""The measurements. A new one is a function in one of these files (or a new one, named below) that yields table.Row:

    @measurement("name", "what is measured")
    def name(bench): …
"""
import dataclasses
import importlib
from typing import Callable


@dataclasses.dataclass
class Measurement:
    name: str
    about: str
    measure: Callable


known = []


def measurement(name, about):
    def add(function):
        known.append(Measurement(name, about, function))
        return function
    return add


def all_of_them():
    for name in ("process", "requests", "writes", "enforcement", "exports", "imports", "exams", "reporting"):
        importlib.import_module("measures." + name)
    return known
