"""What a browser does to a view, or to a URLconf, without the way there."""

from django.test import RequestFactory
from django.urls.resolvers import RegexPattern, URLResolver


def get(view, *args, **kwargs):
    response = view(RequestFactory().get("/"), *args, **kwargs)
    if hasattr(response, "render"):
        response.render()
    return response.content


def visit(urlpatterns, *paths):
    """What a URLconf with these patterns answers to each path."""
    for path in paths:
        match = URLResolver(RegexPattern("^/"), urlpatterns).resolve(path)
        get(match.func, *match.args, **match.kwargs)
