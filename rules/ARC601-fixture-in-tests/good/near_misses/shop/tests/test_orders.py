import unittest

import pytest
from django.core.management import call_command
from django.test import TestCase
from some_package import Scenario


@pytest.fixture
def order():
    return {"total": 30}


class PlainTests(unittest.TestCase):
    """Python's own test case loads nothing."""

    fixtures = ["orders.json"]


class EmptyTests(TestCase):
    fixtures = []


class ForeignScenario(Scenario):
    """Nothing tells what the package does with it, and there is no such file."""

    fixtures = ["browser", "server"]


class RoundTripTests(TestCase):
    def test_dump_can_be_loaded(self):
        path = self.dump()
        call_command("loaddata", path)
        call_command("loaddata", "/dev/stdin")
        call_command("migrate", "orders")

    def dump(self):
        return "orders.json"
