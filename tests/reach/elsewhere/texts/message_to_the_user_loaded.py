from django.contrib import messages
from django.http import HttpResponse
from library.browser import view
from library.models import Copy


def page(request):
    for copy in Copy.objects.with_books():
        messages.info(request, copy)
    return HttpResponse("done")


def run():
    view(page)
