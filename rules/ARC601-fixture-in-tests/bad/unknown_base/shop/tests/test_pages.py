from some_package import WebTest


class PageTests(WebTest):
    fixtures = ["orders"]  # ARC601 PageTests loads orders
