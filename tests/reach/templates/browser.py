"""What a browser does to a view, without the way there."""

from django.test import RequestFactory


def get(view, **kwargs):
    response = view(RequestFactory().get("/"), **kwargs)
    if hasattr(response, "render"):
        response.render()
    return response.content
