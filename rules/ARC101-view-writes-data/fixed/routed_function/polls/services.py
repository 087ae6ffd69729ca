from django.db import transaction
from django.db.models import F

from .models import Ballot, Choice


@transaction.atomic
def vote(*, choice_id):
    Ballot.objects.create(choice_id=choice_id)
    Choice.objects.filter(pk=choice_id).update(votes=F("votes") + 1)
