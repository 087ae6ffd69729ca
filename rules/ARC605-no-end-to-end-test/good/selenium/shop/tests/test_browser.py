from django.contrib.staticfiles.testing import StaticLiveServerTestCase


class BrowserTests(StaticLiveServerTestCase):
    def test_cart(self):
        from selenium import webdriver

        driver = webdriver.Firefox()
        driver.get(f"{self.live_server_url}/cart/")
        self.assertIn("cart", driver.page_source)
