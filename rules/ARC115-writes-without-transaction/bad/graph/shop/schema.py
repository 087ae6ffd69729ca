import graphene
import strawberry
import strawberry_django

from .models import Order, Payment


class Pay(graphene.Mutation):
    ok = graphene.Boolean()

    def mutate(self, info, number):  # ARC115 Pay.mutate
        Order.objects.create(number=number)
        Payment.objects.create(number=number)
        return Pay(ok=True)


@strawberry.type
class Mutation:
    @strawberry.mutation
    def pay(self, number: int) -> bool:  # ARC115 Mutation.pay
        Order.objects.create(number=number)
        Payment.objects.create(number=number)
        return True

    @strawberry_django.mutation
    def pay_again(self, number: int) -> bool:  # ARC115 Mutation.pay_again
        Order.objects.create(number=number)
        Payment.objects.create(number=number)
        return True
