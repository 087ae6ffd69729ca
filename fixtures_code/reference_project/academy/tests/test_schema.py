"""The API is described by its own code; here it is proved that no endpoint is left out."""

from io import StringIO

from django.core.management import call_command
from django.test import TestCase
from django.urls import reverse


class SchemaTests(TestCase):
    def test_every_endpoint_can_be_described(self) -> None:
        call_command("spectacular", "--validate", "--fail-on-warn", stdout=StringIO())

    def test_is_served(self) -> None:
        for name in ["schema", "docs"]:
            with self.subTest(name=name):
                self.assertEqual(self.client.get(reverse(name)).status_code, 200)
