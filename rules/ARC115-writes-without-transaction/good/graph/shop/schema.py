import graphene
import strawberry
from django.db import transaction

from .models import Order, Payment


class Pay(graphene.Mutation):
    """The setting opens a transaction."""

    ok = graphene.Boolean()

    def mutate(self, info, number):
        Order.objects.create(number=number)
        Payment.objects.create(number=number)
        return Pay(ok=True)


@strawberry.type
class Mutation:
    @strawberry.mutation
    @transaction.atomic
    def pay(self, number: int) -> bool:
        Order.objects.create(number=number)
        Payment.objects.create(number=number)
        return True
