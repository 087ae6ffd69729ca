"""Selenium would be needed: from selenium import webdriver."""

from urllib.request import urlopen

from django.test import LiveServerTestCase


class LiveTests(LiveServerTestCase):
    def test_cart(self):
        self.assertEqual(urlopen(f"{self.live_server_url}/cart/").status, 200)
