"""No tests, but a page about the tests that a factory runs on its goods."""

from django.http import HttpResponse


def test_results(request, number):
    return HttpResponse()
