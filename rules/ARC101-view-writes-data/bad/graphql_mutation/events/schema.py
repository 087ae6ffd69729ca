import graphene
from django.db.models import F

from .models import Event, Registration


class Register(graphene.Mutation):
    class Arguments:
        event_id = graphene.ID(required=True)
        email = graphene.String(required=True)

    ok = graphene.Boolean()

    def mutate(root, info, event_id, email):
        Registration.objects.create(event_id=event_id, email=email)  # ARC101 mutate
        Event.objects.filter(pk=event_id).update(seats_left=F("seats_left") - 1)
        return Register(ok=True)
