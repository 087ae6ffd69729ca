"""What a browser does to a view behind middleware, without the way there."""

from django.test import RequestFactory


def get(view, *middleware, **kwargs):
    def answer(request):
        response = view(request, **kwargs)
        if hasattr(response, "render"):
            response.render()
        return response

    for each in middleware:
        answer = each(answer)
    return answer(RequestFactory().get("/")).content
