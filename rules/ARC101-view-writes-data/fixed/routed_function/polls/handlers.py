from django.http import HttpResponseRedirect

from . import services


def vote(http_request, choice_id):
    services.vote(choice_id=choice_id)
    return HttpResponseRedirect("/results/")
