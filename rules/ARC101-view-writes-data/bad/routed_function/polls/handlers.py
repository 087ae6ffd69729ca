from django.db.models import F
from django.http import HttpResponseRedirect

from .models import Ballot, Choice


def vote(http_request, choice_id):
    Ballot.objects.create(choice_id=choice_id)  # ARC101 vote
    Choice.objects.filter(pk=choice_id).update(votes=F("votes") + 1)
    return HttpResponseRedirect("/results/")
